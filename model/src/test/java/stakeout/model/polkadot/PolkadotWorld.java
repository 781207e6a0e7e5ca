package stakeout.model.polkadot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Delegating;
import stakeout.model.protocol.Polkadot;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.Roster;

/** A Polkadot to play with: of given values, or of chance. */
final class PolkadotWorld {
    final Polkadot protocol;
    final Turn turn;
    final BigInteger supplyAtFirst;
    final BigInteger[] bondedAtFirst;
    private final IntentColumn intents;
    private final int operators;

    PolkadotWorld(PolkadotParameters parameters, List<Rule> rules, Genesis genesis) {
        this(new Polkadot("test", parameters, rules), genesis);
    }

    private PolkadotWorld(Polkadot protocol, Genesis genesis) {
        this(
                protocol,
                new Turn(
                        protocol.genesis(genesis),
                        new Ledger(new Accounts(genesis.roster().operators())),
                        new RandomStreams(1, 0)),
                genesis.roster().operators());
    }

    private PolkadotWorld(Polkadot protocol, Turn turn, int operators) {
        this.protocol = protocol;
        this.turn = turn;
        this.operators = operators;
        intents = new IntentColumn(turn.state().rows());
        intents.fill(0, turn.state().rows(), Intent.ATTEST);
        supplyAtFirst = turn.state().supply().get();
        bondedAtFirst = bonded();
    }

    ProtocolState state() {
        return turn.state();
    }

    PolkadotChain chain() {
        return PolkadotChain.at(turn.state());
    }

    Ledger ledger() {
        return turn.ledger();
    }

    BigInteger posted(String cause, int account) {
        int index = ledger().cause(cause);
        return ledger().postings(index).get(account);
    }

    /** What each account has bonded, validators' accounts first. */
    BigInteger[] bonded() {
        BigInteger[] bonded = new BigInteger[chain().accounts()];
        for (int account = 0; account < bonded.length; account++) {
            bonded[account] = BigInteger.valueOf(chain().bonded(account));
        }
        return bonded;
    }

    void intend(int row, byte intent) {
        intents.set(row, intent);
    }

    void era(Offence... offences) {
        protocol.vote(turn, intents, VoteTable.whole(operators));
        for (Offence offence : offences) {
            protocol.punish(turn, offence, 0);
        }
        protocol.settle(turn);
    }

    Offence equivocation(int row, long era) {
        return new Offence(row, era, Offence.Kind.EQUIVOCATION);
    }

    /** All sorts of things, then an era. */
    void randomEra(SplittableRandom random) {
        int rows = state().rows();
        Delegating delegating = protocol.delegating().orElseThrow();
        for (int row = 0; row < rows; row++) {
            intents.set(row, random.nextInt(8) == 0 ? Intent.OFFLINE : Intent.ATTEST);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            int slot = random.nextInt(delegating.delegations(state()));
            int row = random.nextInt(rows);
            long amount = delegating.amount(state(), slot);
            switch (random.nextInt(4)) {
                case 0 -> delegating.redelegate(turn, slot, row, delegating.movable(state(), slot, row));
                case 1 -> delegating.undelegate(turn, slot, amount == 0 ? 0 : 1 + random.nextLong(amount));
                case 2 -> tryToDelegate(delegating, slot, row, 1 + random.nextLong(1_000_000_000_000L));
                default -> {
                    if (random.nextInt(12) == 0) {
                        protocol.requestExit(turn, row);
                    }
                }
            }
        }
        Offence[] offences = new Offence[random.nextInt(6) == 0 ? 1 + random.nextInt(rows) : 0];
        for (int i = 0; i < offences.length; i++) {
            offences[i] = equivocation(random.nextInt(rows), state().period - random.nextInt(3));
        }
        era(offences);
    }

    private void tryToDelegate(Delegating delegating, int slot, int row, long amount) {
        int delegator = delegating.delegator(state(), slot);
        if (delegator >= 0 && delegating.accepts(state(), row)) {
            try {
                delegating.delegate(turn, delegator, row, amount);
            } catch (IllegalArgumentException e) {
                // it names as many as it may
                return;
            }
        }
    }

    /** A copy of the branch that shares nothing. */
    PolkadotWorld branch() {
        return new PolkadotWorld(protocol, new Turn(state().copy(), ledger().copy(), turn.streams()), operators);
    }

    static Genesis genesis(long[] stake, long[] own, int[] operatorOf, DelegationTable table, BigInteger supply) {
        int operators = operatorOf[operatorOf.length - 1] + 1;
        ImmutableList.Builder<String> names = ImmutableList.builder();
        int[] ownPpb = new int[operators];
        int[] entities = new int[operators];
        for (int operator = 0; operator < operators; operator++) {
            names.add("op-" + operator);
            ownPpb[operator] = Roster.UNKNOWN;
            entities[operator] = operator;
        }
        ImmutableList<String> all = names.build();
        Roster roster = new Roster(all, ImmutableList.of("all"), new int[operators], all, entities, ownPpb);
        return new Genesis(roster, operatorOf, stake, ImmutableMap.of(Genesis.SELF_STAKE, own), table, supply, 100);
    }

    static PolkadotWorld random(SplittableRandom random) {
        PolkadotParameters parameters = randomParameters(random);
        return new PolkadotWorld(parameters, Polkadot.rules(parameters), randomGenesis(random, parameters));
    }

    static Genesis randomGenesis(SplittableRandom random, PolkadotParameters parameters) {
        int rows = 4 + random.nextInt(12);
        int bits = random.nextInt(6) == 0 ? 61 : 20 + random.nextInt(38);
        long[] stake = new long[rows];
        long[] own = new long[rows];
        int[] operatorOf = new int[rows];
        int delegators = random.nextInt(30);
        long[][] delegated = new long[delegators][rows];
        BigInteger staked = BigInteger.ZERO;
        int delegations = 0;
        for (int row = 0; row < rows; row++) {
            operatorOf[row] = row == 0 ? 0 : operatorOf[row - 1] + random.nextInt(2);
            own[row] = parameters.minimumSelfStake() + 1 + (random.nextLong() >>> 64 - bits);
            stake[row] = own[row] + (random.nextLong() >>> 64 - bits + 1);
            for (int i = 0; i < 3 && delegators > 0; i++) {
                int delegator = random.nextInt(delegators);
                if (delegated[delegator][row] == 0
                        && count(delegated[delegator]) < parameters.election().nominations()) {
                    delegated[delegator][row] = 1 + (random.nextLong() >>> 64 - bits + 2);
                    stake[row] += delegated[delegator][row];
                    delegations++;
                }
            }
            staked = staked.add(BigInteger.valueOf(stake[row]));
        }
        return genesis(stake, own, operatorOf, table(delegated, delegations, rows), staked.multiply(BigInteger.TWO));
    }

    private static int count(long[] amounts) {
        int count = 0;
        for (long amount : amounts) {
            count += amount > 0 ? 1 : 0;
        }
        return count;
    }

    private static DelegationTable table(long[][] delegated, int delegations, int rows) {
        int[] delegator = new int[delegations];
        int[] validator = new int[delegations];
        long[] amount = new long[delegations];
        int i = 0;
        for (int row = 0; row < rows; row++) {
            for (int d = 0; d < delegated.length; d++) {
                if (delegated[d][row] > 0) {
                    delegator[i] = d;
                    validator[i] = row;
                    amount[i++] = delegated[d][row];
                }
            }
        }
        return new DelegationTable(
                delegated.length, ImmutableList.of("savers"), new int[delegated.length], delegator, validator, amount);
    }

    static PolkadotParameters randomParameters(SplittableRandom random) {
        PolkadotParameters base = PolkadotParameters.polkadot();
        int bonding = 1 + random.nextInt(6);
        Emission emission = switch (random.nextInt(3)) {
            case 0 -> base.emission();
            case 1 -> new FixedEmission(Money.parse("15011657390566252333 planck"), Share.parse("0.08"));
            default ->
                new CurveEmission(
                        Share.parse("0.025"), Share.parse("0.1"), Share.parse("0.5"), Share.parse("0.05"), 40);
        };
        return new PolkadotParameters(
                base.eraMillis(),
                new PolkadotParameters.Election(
                        1 + random.nextInt(10),
                        1 + random.nextInt(16),
                        random.nextInt(2),
                        random.nextInt(4),
                        0,
                        random.nextBoolean() ? 65_535 : Perbill.ONE),
                new PolkadotParameters.Staking(
                        bonding,
                        1 + random.nextInt(bonding),
                        random.nextInt(3) > 0,
                        Money.parse(random.nextInt(1_000) + " planck"),
                        Share.parse("0.1"),
                        1 + random.nextInt(32),
                        1 + random.nextInt(5),
                        Money.parse(random.nextInt(500) + " planck"),
                        random.nextBoolean()),
                new PolkadotParameters.Points(random.nextInt(200), 20, 1 + random.nextInt(9), 20, random.nextBoolean()),
                emission,
                new Budget(Share.parse("0.15"), Share.parse(random.nextBoolean() ? "0" : "0.226")),
                base.selfStake(),
                new PolkadotParameters.Slashing(3, random.nextInt(bonding + 1), Share.parse("0.1")));
    }
}
