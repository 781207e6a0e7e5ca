package stakeout.agents.chain;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import stakeout.agents.Canonical;
import stakeout.agents.Partition;
import stakeout.model.chance.RandomStreams;
import stakeout.model.consensus.Culprits;
import stakeout.model.consensus.Exclusion;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.VoteTable;
import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.ChainFacts;
import stakeout.model.observe.Event;
import stakeout.model.observe.Observer;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Trait;
import stakeout.model.rules.Turn;
import stakeout.model.state.Genesis;
import stakeout.model.state.ProtocolState;

/**
 * The chain that all play on: one branch, or two while the network is split or an invalid block stands for votes. One of them is
 * canonical; when they meet again the other's state and postings are dropped, and double votes become evidence.
 */
public final class Chain {
    /** Why there are two branches. */
    public enum Split {
        NONE,
        PARTITION,
        INVALID_BLOCK
    }

    private final Protocol protocol;
    private final Proposers proposers;
    private final Observer observer;
    private final Evidence evidence;
    private final Census scratch;
    private final int[] together;
    private final int[] omissions;
    private final Culprits[] omittedBy;
    private final VoteTable wholeTable;
    private final VoteTable omittedTable;

    private Branch canonical;
    private Branch other;
    private VoteTable canonicalTable;
    private VoteTable otherTable;
    private Split split = Split.NONE;
    private long forkPeriod = -1;
    private boolean conflictingFinality;
    private boolean omitting;
    private Exclusion exclusion;

    /**
     * One branch, at genesis.
     *
     * @param evidenceDelay periods from when an offence is plain to when its proof is included, at least one
     * @throws IllegalArgumentException if the protocol refuses the genesis
     */
    public Chain(Protocol protocol, Genesis genesis, long evidenceDelay, RandomStreams streams, Observer observer) {
        this.protocol = protocol;
        this.observer = observer;
        evidence = new Evidence(evidenceDelay);
        int operators = genesis.roster().operators();
        canonical = new Branch("A", new Turn(protocol.genesis(genesis), new Ledger(new Accounts(operators)), streams));
        proposers = new Proposers(protocol, streams);
        scratch = new Census(operators);
        together = new int[operators];
        omissions = new int[operators];
        wholeTable = Reach.whole(together);
        omittedBy = new Culprits[operators];
        omittedTable = Reach.omitting(omissions, omittedBy);
        canonicalTable = wholeTable;
    }

    public Branch canonical() {
        return canonical;
    }

    public Optional<Branch> other() {
        return Optional.ofNullable(other);
    }

    public ProtocolState state() {
        return canonical.state();
    }

    /** The period being played. */
    public long period() {
        return canonical.state().period;
    }

    public Split split() {
        return split;
    }

    public int branches() {
        return other == null ? 1 : 2;
    }

    /** The first period that the two branches play apart; −1 while there is one branch. */
    public long forkPeriod() {
        return forkPeriod;
    }

    /** Whether two branches have finalised conflicting histories by now. */
    public boolean isConflictingFinality() {
        return conflictingFinality;
    }

    /** The branches as they stand, for whoever watches. */
    public ChainFacts facts() {
        return new ChainFacts(canonical.facts(), other().map(Branch::facts), forkPeriod, conflictingFinality);
    }

    public Proposers proposers() {
        return proposers;
    }

    public Evidence evidence() {
        return evidence;
    }

    /** The network splits: A goes on as the canonical branch, B beside it. An invalid block that still stands is dropped. */
    public void split(Partition partition) {
        if (split == Split.INVALID_BLOCK) {
            dropInvalid();
        }
        checkState(split == Split.NONE, "the network is split already.");
        fork(Split.PARTITION, "B");
        canonicalTable = Reach.sideA(partition.sideOf());
        otherTable = Reach.sideB(partition.sideOf());
        ImmutableSet<Trait> now = protocol.inForce(canonical.state()).traits();
        evidence.watch(partition.sideOf(), Partition.BRIDGED, now.contains(Trait.VOTES_LINK_CHECKPOINTS));
    }

    /** The network is whole again. Returns the branch that goes on. */
    public Branch heal(Canonical rule) {
        checkState(split == Split.PARTITION, "the network is not split.");
        Branch dropped = other;
        if (otherGoesOn(rule)) {
            dropped = canonical;
            canonical = other;
            tell(Event.Kind.REORG, canonical.name() + " replaces " + dropped.name());
        }
        join(dropped);
        return canonical;
    }

    private boolean otherGoesOn(Canonical rule) {
        boolean finalA = canonical.finalisedBeyondForkAt() >= 0;
        boolean finalB = other.finalisedBeyondForkAt() >= 0;
        if (finalA != finalB) {
            return finalB;
        }
        return switch (rule) {
            case FIRST -> finalB && other.finalisedBeyondForkAt() < canonical.finalisedBeyondForkAt();
            case WEIGHT -> voted(other) > voted(canonical);
        };
    }

    private double voted(Branch branch) {
        scratch.clear();
        protocol.census(branch.state(), scratch);
        return scratch.totalVoted.toDouble();
    }

    /** An invalid block is proposed in the period being played; who does not verify follows it. False while split. */
    public boolean proposeInvalid() {
        if (split != Split.NONE) {
            return false;
        }
        fork(Split.INVALID_BLOCK, "invalid");
        canonicalTable = Reach.valid(together);
        otherTable = Reach.invalid(together);
        // Who is deceived once and comes back may have voted around himself; clients keep a record of votes that
        // forbids it.
        evidence.watch(together, Partition.A, false);
        return true;
    }

    /** All see that the block was invalid, and nobody votes for it any more. */
    public void dropInvalid() {
        checkState(split == Split.INVALID_BLOCK, "no invalid block stands for votes.");
        join(other);
    }

    private void fork(Split why, String name) {
        split = why;
        forkPeriod = period();
        canonical.clearFork();
        other = canonical.copy(name);
    }

    private void tell(Event.Kind kind, String what) {
        long periods = period() - forkPeriod;
        String detail = what + " from period " + forkPeriod;
        observer.event(new Event(period(), kind, -1, -1, periods, detail));
    }

    private void join(Branch dropped) {
        tell(Event.Kind.BRANCH_ENDS, dropped.name() + ",");
        split = Split.NONE;
        forkPeriod = -1;
        other = null;
        otherTable = null;
        canonicalTable = wholeTable;
        evidence.meet(period());
        proposers.refresh();
    }

    /** An operator's votes of this period are left out, by whose doing is told. Forgotten after the vote; of no effect while split. */
    public void omit(int operator, Culprits culprits) {
        if (split == Split.NONE) {
            omittedBy[operator] = omittedBy[operator] == null ? culprits : omittedBy[operator];
            omissions[operator] = Reach.OMITTED;
            omitting = true;
        }
    }

    /**
     * Proposers of slots of this period leave out some operators' votes; later proposers may include them. Forgotten after the vote; of
     * no effect while split.
     */
    public void leaveOut(Exclusion leftOut) {
        if (split == Split.NONE) {
            exclusion = exclusion == null ? leftOut : exclusion.or(leftOut);
        }
    }

    /** CONSENSUS: the votes of this period, on each branch. */
    public void vote(IntentColumn intents) {
        protocol.vote(canonical.turn(), intents, omitting ? omittedTable : canonicalTable);
        if (exclusion != null) {
            protocol.leaveOut(canonical.turn(), exclusion);
            exclusion = null;
        }
        if (omitting) {
            System.arraycopy(together, 0, omissions, 0, together.length);
            Arrays.fill(omittedBy, null);
            omitting = false;
        }
        if (other != null) {
            protocol.vote(other.turn(), intents, otherTable);
            evidence.record(protocol, side(canonical, canonicalTable), side(other, otherTable), intents);
        }
    }

    private static Evidence.Side side(Branch branch, VoteTable table) {
        return new Evidence.Side(branch.state(), table);
    }

    /** SETTLEMENT: the protocol's own function, on each branch. Returns whether finality came to conflict just now. */
    public boolean settle() {
        long period = period();
        protocol.settle(canonical.turn());
        if (other == null) {
            return false;
        }
        protocol.settle(other.turn());
        canonical.noteFinality(protocol, forkPeriod, period);
        other.noteFinality(protocol, forkPeriod, period);
        boolean before = conflictingFinality;
        conflictingFinality |= canonical.finalisedBeyondForkAt() >= 0 && other.finalisedBeyondForkAt() >= 0;
        return conflictingFinality && !before;
    }
}
