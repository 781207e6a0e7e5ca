package stakeout.model.tezos;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Tezos;
import stakeout.model.quantity.Share;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.state.DelegationTable;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.Roster;
import stakeout.model.state.ValidatorColumns;

/** A small Tezos: a cycle of 24 blocks, one baker an operator. */
final class TezosWorld {
    final Tezos protocol;
    final ProtocolState state;
    final Turn turn;
    final IntentColumn intents;
    private final VoteTable table;

    TezosWorld(Tezos protocol, long supply, long[] stake, long[] own, DelegationTable delegations) {
        this.protocol = protocol;
        int operators = stake.length;
        int[] operatorOf = new int[operators];
        Arrays.setAll(operatorOf, row -> row);
        Genesis genesis = new Genesis(
                roster(operators),
                operatorOf,
                stake,
                ImmutableMap.of(Genesis.SELF_STAKE, own),
                delegations,
                BigInteger.valueOf(supply),
                0);
        state = protocol.genesis(genesis);
        turn = new Turn(state, new Ledger(new Accounts(operators)), new RandomStreams(1, 0));
        intents = new IntentColumn(operators);
        Arrays.fill(intents.bytes(), Intent.ATTEST);
        table = VoteTable.whole(operators);
    }

    /** Bakers whose stake is all their own. */
    static TezosWorld of(Tezos protocol, long supply, long... stake) {
        return new TezosWorld(protocol, supply, stake, stake.clone(), DelegationTable.NONE);
    }

    private static Roster roster(int operators) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < operators; i++) {
            names.add("baker" + i);
        }
        int[] zeros = new int[operators];
        int[] unknown = new int[operators];
        Arrays.fill(unknown, Roster.UNKNOWN);
        return new Roster(
                ImmutableList.copyOf(names), ImmutableList.of("all"), zeros, ImmutableList.of("one"), zeros, unknown);
    }

    /** The constants of the shipped file, with a cycle of 24 blocks and minima that small worlds can meet. */
    static TezosParameters parameters(int blocksPerPeriod, boolean allBakersAttest, String delegatedPerStaked) {
        BigDecimal none = BigDecimal.ZERO;
        return new TezosParameters(
                new TezosParameters.Clock(6, 24, blocksPerPeriod),
                new TezosParameters.Consensus(2, 7000, 4667, 2, 3, 2, allBakersAttest),
                new TezosParameters.Staking(6_000, 600, new BakingPower(9, 9, 3), 4, Share.parse("0.1"), 5),
                new TezosParameters.Slashing(Share.parse("1"), 1, 3, 1),
                new TezosParameters.Issuance(
                        new BigDecimal("0.045"),
                        new BigDecimal("0.055"),
                        new BigDecimal("0.0025"),
                        new BigDecimal("0.1"),
                        10,
                        50,
                        new BigDecimal("0.05"),
                        new BigDecimal("0.01"),
                        new BigDecimal("0.5"),
                        new BigDecimal("0.02")),
                new RewardWeights(80_007_812, 5120, 5120, 10_240, 1, 1, 2275, 512, 6, 5_000_000),
                new TezosParameters.Start(none, new BigDecimal(delegatedPerStaked), 700));
    }

    void play() {
        protocol.vote(turn, intents, table);
        protocol.settle(turn);
    }

    void play(int periods) {
        for (int i = 0; i < periods; i++) {
            play();
        }
    }

    boolean denounce(int row, int proposer) {
        return protocol.punish(turn, new Offence(row, state.period, Offence.Kind.EQUIVOCATION), proposer);
    }

    long stake(int row) {
        return protocol.stake(state, row);
    }

    long spendable(int row) {
        return state.validators().longs(BakerColumns.SPENDABLE)[row];
    }

    /** Mutez that each account holds in stake, on the way out and to spend. */
    BigInteger[] holdings() {
        Accounts accounts = turn.ledger().accounts();
        BigInteger[] held = new BigInteger[accounts.size()];
        for (int account = 0; account < held.length; account++) {
            held[account] = StakeBook.of(state).liquid.get(account);
        }
        ValidatorColumns columns = state.validators();
        for (int row = 0; row < state.rows(); row++) {
            long external = columns.longs(StakeBook.DELEGATED)[row];
            long own = stake(row) - external;
            assertThat(own >= 0 && external >= 0 && spendable(row) >= 0).isTrue();
            add(held, accounts.operator(row), own + spendable(row));
            add(held, accounts.delegatorsOf(row), external);
        }
        UnstakeRequests requests = UnstakeRequests.of(state);
        for (int entry = 0; entry < requests.size(); entry++) {
            int row = requests.row(entry);
            boolean own = requests.delegation(entry) == UnstakeRequests.NONE;
            add(held, own ? accounts.operator(row) : accounts.delegatorsOf(row), requests.held(entry));
        }
        return held;
    }

    private static void add(BigInteger[] held, int account, long amount) {
        held[account] = held[account].add(BigInteger.valueOf(amount));
    }
}
