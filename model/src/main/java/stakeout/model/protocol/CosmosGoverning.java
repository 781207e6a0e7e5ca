package stakeout.model.protocol;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.cosmos.CosmosChange;
import stakeout.model.cosmos.CosmosParameters;
import stakeout.model.cosmos.Proposal;
import stakeout.model.governance.Ballot;
import stakeout.model.governance.Poll;
import stakeout.model.governance.Referendum;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;
import stakeout.model.rules.Turn;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;

/** Bonded stake votes on the Hub's values, with the deposit, quorum, threshold and veto of x/gov. */
record CosmosGoverning(CosmosParameters parameters) implements Governing {
    @Override
    public void check(RuleChange change, Genesis genesis) {
        asked(change).of(parameters);
        BigInteger staked =
                LongStream.of(genesis.stake()).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger deposit = BigInteger.valueOf(parameters.governance().minDeposit());
        checkArgument(
                genesis.supply().subtract(staked).compareTo(deposit) >= 0,
                "supply (%s uatom) must leave the deposit of a proposal (%s uatom) beside what is staked (%s uatom).\n"
                        + "Maybe a larger supply.",
                genesis.supply(),
                deposit,
                staked);
    }

    private static CosmosChange asked(RuleChange change) {
        return change.parameters()
                .orElseThrow(() -> new IllegalArgumentException(
                        "change must be of parameters on the Hub, which has values of its own.\n"
                                + "Maybe change: {parameters: {distribution: {communityTax: 0}}}."));
    }

    @Override
    public Optional<Ballot> ballot() {
        CosmosParameters.Governance governance = parameters.governance();
        return Optional.of(new Ballot(
                new Span(BigDecimal.valueOf(governance.votingSeconds()), "s"),
                new Poll(
                        share(governance.threshold()), share(governance.quorum()), share(governance.vetoThreshold()))));
    }

    private static Share share(Dec18 value) {
        return new Share(new BigDecimal(value.raw(), Dec18.DIGITS));
    }

    /** {@inheritDoc} Without tokens in the wallets for its deposit no vote is taken. */
    @Override
    public void approve(Turn turn, Motion motion, int proposer, IntPredicate approving) {
        ProtocolState state = turn.state();
        if (!state.has(Proposal.class)) {
            int operators = turn.ledger().accounts().operators();
            CosmosHub.open(turn);
            Referendum referendum = new Referendum(motion.poll(), motion.opposition(), motion.lastPeriod(), operators);
            if (!Proposal.submit(state, asked(motion.change()).of(parameters), proposer, referendum)) {
                return;
            }
        }
        state.part(Proposal.class).referendum().approve(approving);
    }

    @Override
    public Optional<Referendum> vote(ProtocolState state) {
        return state.has(Proposal.class)
                ? Optional.of(state.part(Proposal.class).referendum())
                : Optional.empty();
    }
}
