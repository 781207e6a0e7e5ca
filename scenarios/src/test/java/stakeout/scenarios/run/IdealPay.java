package stakeout.scenarios.run;

import static com.google.common.base.Preconditions.checkState;

import java.math.BigInteger;
import stakeout.model.ethereum.AttestationRewards;
import stakeout.model.ethereum.EthereumColumns;
import stakeout.model.ethereum.ProposerRewards;
import stakeout.model.ethereum.SyncCommitteeRewards;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Cardano;
import stakeout.model.protocol.CosmosHub;
import stakeout.model.protocol.Ethereum;
import stakeout.model.protocol.Generic;
import stakeout.model.protocol.Polkadot;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Solana;
import stakeout.model.protocol.Tezos;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.reward.ByStakeReward;
import stakeout.model.rules.reward.EqualPerSeatReward;
import stakeout.model.rules.reward.PayRewards;
import stakeout.model.state.ProtocolState;

/** What a period would pay if everybody on duty did it, row by row from the formula; and how much of that a ledger accounts for. */
interface IdealPay {
    BigInteger of(ProtocolState beforeSettling);

    /** Paid and fallen short since the ledger began. */
    BigInteger accountedFor(Ledger ledger);

    static IdealPay of(Protocol protocol) {
        if (protocol instanceof Ethereum ethereum) {
            return new OfEthereum(ethereum);
        }
        if (protocol instanceof Cardano cardano) {
            return new CardanoIdealPay(cardano);
        }
        if (protocol instanceof Solana) {
            return new OfHub(); // as there, absence prevents nobody's pay: what the absent miss the others get
        }
        if (protocol instanceof Tezos tezos) {
            return new TezosIdealPay(tezos);
        }
        if (protocol instanceof Polkadot) {
            return new OfHub(); // the silent leave their part to the others: nothing falls short here either
        }
        return protocol instanceof CosmosHub ? new OfHub() : new OfGeneric((Generic) protocol);
    }

    private static BigInteger shortfalls(Ledger ledger) {
        BigInteger sum = BigInteger.ZERO;
        for (int rule = 0; rule < ledger.shortfallRules().size(); rule++) {
            for (int operator = 0; operator < ledger.accounts().operators(); operator++) {
                sum = sum.add(ledger.shortfalls(rule).get(operator));
            }
        }
        return sum;
    }

    private static BigInteger issued(Ledger ledger, String cause) {
        int index = ledger.causes().indexOf(cause);
        return index < 0
                ? BigInteger.ZERO
                : ledger.postings(index).get(ledger.accounts().supply()).negate();
    }

    /** The three timely votes of everybody active in the previous epoch, and the blocks of this one. */
    record OfEthereum(Ethereum protocol) implements IdealPay {
        private static final long[] WEIGHTS = {14, 26, 14};
        private static final long ETH = 1_000_000_000L;
        private static final long SLOTS = 32;
        private static final long SEATS = 512;

        @Override
        public BigInteger of(ProtocolState state) {
            EthereumColumns columns = EthereumColumns.of(state);
            int epoch = (int) state.period;
            long total = 0;
            long before = 0;
            for (int row = 0; row < columns.rows(); row++) {
                total += columns.isActive(row, epoch) ? columns.effective()[row] : 0;
                before += columns.isActive(row, epoch - 1) ? columns.effective()[row] : 0;
            }
            long factor = protocol.parameters().reward().factor();
            long base = BigInteger.valueOf(factor * ETH)
                    .divide(BigInteger.valueOf(total)
                            .multiply(BigInteger.valueOf(ETH))
                            .sqrt())
                    .longValueExact();
            long[] amounts = new long[1 << 12]; // by whole ETH of effective balance, up to 2,048
            for (int eth = 0; eth < amounts.length; eth++) {
                for (long weight : WEIGHTS) {
                    amounts[eth] += Math.multiplyExact(base * eth * weight, before) / (total * 64);
                }
            }
            long sum = 0;
            for (int row = 0; row < columns.rows(); row++) {
                sum += columns.isActive(row, epoch - 1) ? amounts[columns.effective()[row]] : 0;
            }
            return BigInteger.valueOf(sum + ofBlocks(base, total));
        }

        /** What a block in each slot pays its proposer and the sync committee, had all voted. */
        private static long ofBlocks(long base, long total) {
            long seat = base * total * 2 / 64 / SLOTS / SEATS;
            long sum = SLOTS * SEATS * (seat + seat * 8 / 56);
            for (long slot = 0; slot < SLOTS; slot++) {
                sum += base * (total * (slot + 1) / SLOTS - total * slot / SLOTS) * 54 / 448;
            }
            return sum;
        }

        @Override
        public BigInteger accountedFor(Ledger ledger) {
            BigInteger sum = shortfalls(ledger)
                    .add(issued(ledger, ProposerRewards.CAUSE))
                    .add(issued(ledger, SyncCommitteeRewards.REWARD));
            for (String cause : AttestationRewards.ISSUANCE) {
                sum = sum.add(issued(ledger, cause));
            }
            return sum;
        }
    }

    /** The Hub pays all of the active set whether they sign or not: nothing falls short. */
    final class OfHub implements IdealPay {
        @Override
        public BigInteger of(ProtocolState state) {
            return BigInteger.ZERO;
        }

        @Override
        public BigInteger accountedFor(Ledger ledger) {
            return shortfalls(ledger);
        }
    }

    /** A period's issue, less tax, by stake; or alike, where each who is on duty has one seat. */
    record OfGeneric(Generic protocol) implements IdealPay {
        private PayRewards pay() {
            return (PayRewards) protocol.rules().get(1);
        }

        @Override
        public BigInteger of(ProtocolState before) {
            return new OfGeneric(protocol.inForce(before)).ideal(before);
        }

        private BigInteger ideal(ProtocolState before) {
            if (protocol.finality().halts(before)) {
                return BigInteger.ZERO;
            }
            boolean alike = protocol.reward() instanceof EqualPerSeatReward;
            if (!alike && !(protocol.reward() instanceof ByStakeReward)) {
                throw new IllegalArgumentException("no ideal is known for " + protocol.reward());
            }
            ProtocolState state = before.copy();
            PayRewards pay = pay();
            pay.issuance().advance(state, pay.setting());
            BigInteger pot = pay.issuance().perPeriod(state, pay.setting());
            BigInteger scale = BigInteger.TEN.pow(
                    Math.max(0, protocol.communityTax().value().scale()));
            pot = pot.subtract(pot.multiply(protocol.communityTax().value().unscaledValue())
                    .divide(scale));
            BigInteger active = StakeBook.of(state).activeStake.get();
            BigInteger sum = BigInteger.ZERO;
            long onDuty = 0;
            for (int row = 0; row < state.rows(); row++) {
                if (protocol.weight(state, row) > 0) {
                    onDuty++;
                    sum = sum.add(pot.multiply(BigInteger.valueOf(protocol.stake(state, row)))
                            .divide(active));
                }
            }
            if (alike) {
                checkState(StakeBook.of(state).activeSeats == onDuty, "some have more than a seat");
                BigInteger seats = BigInteger.valueOf(onDuty);
                sum = pot.divide(seats).multiply(seats);
            }
            return sum;
        }

        @Override
        public BigInteger accountedFor(Ledger ledger) {
            return shortfalls(ledger).add(issued(ledger, pay().cause()));
        }
    }
}
