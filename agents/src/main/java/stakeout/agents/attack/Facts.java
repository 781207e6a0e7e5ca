package stakeout.agents.attack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.function.IntPredicate;
import stakeout.agents.chain.Branch;
import stakeout.agents.chain.Chain;
import stakeout.agents.chain.FinalityWatch;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.CauseCategory;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.DelegationRows;
import stakeout.model.protocol.Protocol;
import stakeout.model.slot.SlotLog;
import stakeout.model.slot.SlotTally;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.state.WideColumn;
import stakeout.model.state.WideSum;

/** What success is judged from: states and finality of the branches, never what anybody intends. */
public final class Facts {
    private static final ImmutableSet<String> SLASHING = ImmutableSet.of("slash");
    private static final ImmutableSet<String> PAYING = ImmutableSet.of("issuance", "reward", "commission");
    private static final ImmutableSet<String> PUNISHING = ImmutableSet.of("penalty", "leak", "slash");

    /** What is paid for duties, and what is taken for their neglect. */
    private static final ImmutableSet<String> PAY =
            ImmutableSet.of("issuance", "reward", "commission", "penalty", "leak");

    /**
     * What some operators had been paid by a time.
     *
     * @param paid since the run began, in base units
     * @param weight at that time
     */
    record Pay(double paid, double weight) {
        /** What has been paid since, for each unit of weight there was then. */
        double since(Pay before) {
            return before.weight == 0 ? 0 : (paid - before.paid) / before.weight;
        }
    }

    private final Protocol protocol;
    private final Chain chain;
    private final FinalityWatch finality;
    private boolean endOfStep;

    public Facts(Protocol protocol, Chain chain, FinalityWatch finality) {
        this.protocol = protocol;
        this.chain = chain;
        this.finality = finality;
    }

    /** Tells where in its step the period stands. */
    public void at(boolean lastOfStep) {
        endOfStep = lastOfStep;
    }

    /** The last period settled. */
    public long period() {
        return chain.period() - 1;
    }

    /** Whether it was the last of its step; what costs a pass over a table is judged only then. */
    public boolean isEndOfStep() {
        return endOfStep;
    }

    /** The last period whose settlement moved finality on. */
    public long finalityMovedAt() {
        return finality.movedAt();
    }

    /** Whether two branches have finalised conflicting histories by now. */
    public boolean isConflictingFinality() {
        return chain.isConflictingFinality();
    }

    /** Whether an invalid block that stands for votes is final on its branch. */
    public boolean isInvalidFinalised() {
        return chain.split() == Chain.Split.INVALID_BLOCK
                && chain.other().orElseThrow().finalisedBeyondForkAt() >= 0;
    }

    /** Base units that penalties, leaks and slashes have taken from some operators and their delegators since the run began. */
    public BigInteger taken(IntPredicate operators) {
        return takenBy(PUNISHING, operators, true);
    }

    /** The part of {@link #taken} that slashes took. */
    public BigInteger slashed(IntPredicate operators) {
        return takenBy(SLASHING, operators, true);
    }

    /** The part of {@link #slashed} that was the operators' own, as far as the protocol keeps it apart. */
    public BigInteger slashedOwn(IntPredicate operators) {
        return takenBy(SLASHING, operators, false);
    }

    /** Base units that were issued, paid as rewards or kept as commission for some operators and their delegators since the run began. */
    public BigInteger paid(IntPredicate operators) {
        return takenBy(PAYING, operators, true).negate();
    }

    /** Base units bonded to the validators of some operators now. */
    public BigInteger stakeOf(IntPredicate operators) {
        ProtocolState state = chain.state();
        int[] operatorOf = state.validators().ints(ValidatorColumns.OPERATOR);
        WideSum sum = new WideSum();
        for (int row = 0; row < state.rows(); row++) {
            if (operators.test(operatorOf[row])) {
                sum.add(protocol.stake(state, row));
            }
        }
        return sum.get();
    }

    /** Whether nothing that slashes, exits and unbondings caused so far still falls due. */
    public boolean isAllPaidOut() {
        return protocol.dueUntil(chain.state()) <= chain.period();
    }

    private BigInteger takenBy(ImmutableSet<String> categories, IntPredicate operators, boolean delegatorsToo) {
        Ledger ledger = chain.canonical().ledger();
        Accounts accounts = ledger.accounts();
        WideSum sum = new WideSum();
        ImmutableList<String> causes = ledger.causes();
        for (int cause = 0; cause < causes.size(); cause++) {
            if (categories.contains(CauseCategory.of(causes.get(cause)))) {
                WideColumn postings = ledger.postings(cause);
                for (int operator = 0; operator < accounts.operators(); operator++) {
                    if (operators.test(operator)) {
                        sum.add(postings, accounts.operator(operator));
                        if (delegatorsToo) {
                            sum.add(postings, accounts.delegatorsOf(operator));
                        }
                    }
                }
            }
        }
        return sum.get().negate();
    }

    /** How many slots of some operators came to this, in the periods played slot by slot so far. */
    public long slots(SlotLog.Fate fate, IntPredicate operators) {
        if (!chain.state().has(SlotTally.class)) {
            return 0;
        }
        SlotTally tally = chain.state().part(SlotTally.class);
        long sum = 0;
        for (int operator = 0; operator < tally.operators(); operator++) {
            sum += operators.test(operator) ? tally.count(fate, operator) : 0;
        }
        return sum;
    }

    /** Base units that delegators whom the scenario names have delegated to the validators of some operators. */
    public BigInteger delegatedTo(IntPredicate operators) {
        return delegatedTo(protocol, chain.state(), operators);
    }

    /** What delegators whom the scenario names have delegated to some operators, and to anybody; base units. */
    public Delegated delegated(IntPredicate operators) {
        return delegated(protocol, chain.state(), operators);
    }

    /** Base units. */
    public record Delegated(BigInteger theirs, BigInteger all) {}

    /** Whether any of some operators had a vote that counted on the canonical branch in the last period. */
    public boolean hasVoted(IntPredicate operators) {
        Census census = census(protocol, chain.canonical());
        for (int operator = 0; operator < census.operators(); operator++) {
            if (operators.test(operator) && census.voted.get(operator).signum() > 0) {
                return true;
            }
        }
        return false;
    }

    /** The share of weight of some operators, on the branch where it is least; in [0, 1], 0 where nobody has any. */
    public double weightShareEverywhere(IntPredicate operators) {
        double least = weightShare(chain.canonical(), operators);
        return chain.other()
                .map(other -> StrictMath.min(least, weightShare(other, operators)))
                .orElse(least);
    }

    private double weightShare(Branch branch, IntPredicate operators) {
        Census census = census(protocol, branch);
        double all = census.totalWeight.toDouble();
        return all == 0 ? 0 : weight(census, operators) / all;
    }

    private static Census census(Protocol protocol, Branch branch) {
        Census census = new Census(branch.ledger().accounts().operators());
        protocol.census(branch.state(), census);
        return census;
    }

    private static double weight(Census census, IntPredicate operators) {
        double sum = 0;
        for (int operator = 0; operator < census.operators(); operator++) {
            sum += operators.test(operator) ? census.weight.get(operator).doubleValue() : 0;
        }
        return sum;
    }

    /** What the protocol has paid to and taken from some operators and their delegators, and their weight. */
    static Pay pay(Protocol protocol, Branch branch, IntPredicate operators) {
        Ledger ledger = branch.ledger();
        Accounts accounts = ledger.accounts();
        WideSum paid = new WideSum();
        for (int cause = 0; cause < ledger.causes().size(); cause++) {
            if (PAY.contains(CauseCategory.of(ledger.causes().get(cause)))) {
                for (int operator = 0; operator < accounts.operators(); operator++) {
                    if (operators.test(operator)) {
                        paid.add(ledger.postings(cause), accounts.operator(operator));
                        paid.add(ledger.postings(cause), accounts.delegatorsOf(operator));
                    }
                }
            }
        }
        return new Pay(paid.toDouble(), weight(census(protocol, branch), operators));
    }

    static BigInteger delegatedTo(Protocol protocol, ProtocolState state, IntPredicate operators) {
        return delegated(protocol, state, operators).theirs();
    }

    private static Delegated delegated(Protocol protocol, ProtocolState state, IntPredicate operators) {
        DelegationRows rows = protocol.delegating().orElseThrow().rows(state);
        int[] operatorOf = state.validators().ints(ValidatorColumns.OPERATOR);
        WideSum theirs = new WideSum();
        WideSum all = new WideSum();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.delegator(i) >= 0) {
                long amount = rows.amount(i);
                all.add(amount);
                if (operators.test(operatorOf[rows.validator(i)])) {
                    theirs.add(amount);
                }
            }
        }
        return new Delegated(theirs.get(), all.get());
    }
}
