package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import stakeout.agents.World;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.protocol.Delegating;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;
import stakeout.model.rules.Turn;
import stakeout.model.state.Roster;

/**
 * Members ask the least commission there may be, so that delegators come, and raise it once they are there. The protocol says how
 * low and how often; how far at a time is what validators have promised. Succeeds when members hold the share of all stake that
 * named delegators have delegated; whether it paid is told by the profit, which counts the commission that was not asked. Source:
 * [economics] E-iii; the rule of a day and a promised step is the Hub's [cosmos-sdk] x/staking/types/commission.go.
 *
 * @param dumpFor how long the commission stays low, unless the share is reached before
 * @param captureShare of all named delegations that is to be captured
 * @param raiseTo what is asked in the end; members who asked more before go back to that
 * @param raiseStep by how much it is raised at a time
 * @param raiseEvery how long they wait between two raises
 * @param lasts after how long members do nothing more
 */
@Trial(
        attack =
                "{type: commission-dumping, by: coalition, start: $start, dumpFor: $week, captureShare: 0.75, lasts: $week}",
        scenario =
                "delegators: [{name: savers, count: 20_000, strategy: {type: yield-seeking, attention: 0.2 per day, sensitivity: 10}}]",
        everybody = "commission: 0.1",
        watchedDays = 14,
        assumes =
                "All ask a commission of 10 % at first, or what the stake file says; watchful delegators look around every five days on average and go where more is earned;"
                        + " captured are three quarters of what is delegated.")
@Description("Members drop their commission to attract delegators, and raise it once they have come.")
public record CommissionDumping(
        Members by,
        @Default("0 d") Span start,
        Span dumpFor,
        Share captureShare,
        @Default("1") Share raiseTo,
        @Default("1") Share raiseStep,
        @Default("1 d") Span raiseEvery,
        Span lasts)
        implements Attack {
    public CommissionDumping {
        dumpFor.requireAboveZero("dumpFor");
        lasts.requireAboveZero("lasts");
        captureShare.requireAboveZero("captureShare");
        raiseStep.requireAboveZero("raiseStep");
        raiseEvery.requireAboveZero("raiseEvery");
    }

    @Override
    public Needs needs() {
        return Needs.traits(Trait.DELEGATION);
    }

    @Override
    public void check(World world) {
        Attack.super.check(world);
        checkArgument(
                world.genesis().delegations().size() > 0,
                "attack (%s) needs delegators to come.\n"
                        + "Maybe delegators: [{name: savers, count: 1_000, share: 1, strategy: yield-seeking}].",
                name());
    }

    @Override
    public Plan begin(Scene scene) {
        return new Running(scene);
    }

    private final class Running implements Plan {
        private static final long NEVER = -1;

        private final Scene scene;
        private final Delegating delegating;
        private final long dumpEnd;
        private final long end;
        private final Map<Integer, Long> before = new HashMap<>();
        /** What each has asked last, which may count only later. */
        private final Map<Integer, Long> asked = new HashMap<>();

        private long raisedIn = NEVER;
        private boolean raising;

        Running(Scene scene) {
            this.scene = scene;
            delegating = scene.protocol().delegating().orElseThrow();
            dumpEnd = scene.after(dumpFor);
            end = scene.after(lasts);
            scene.forEachMemberRow(row ->
                    before.put(row, delegating.commissionPpb(scene.chain().state(), row)));
        }

        @Override
        public void plot() {
            long period = scene.chain().period();
            raising = raising || period >= dumpEnd || isCaptured();
            if (!raising) {
                scene.forEachMemberRow(row -> ask(row, 0));
            } else if (raisedIn == NEVER || period - raisedIn >= scene.periods(raiseEvery)) {
                raisedIn = period;
                long step = ppb(raiseStep);
                scene.forEachMemberRow(row -> {
                    long now = asked.getOrDefault(row, before.get(row));
                    long wanted = StrictMath.max(before.get(row), ppb(raiseTo));
                    if (now < wanted) {
                        ask(row, StrictMath.min(wanted, now + step));
                    }
                });
            }
        }

        private long ppb(Share share) {
            return share.value().multiply(BigDecimal.valueOf(Roster.PPB)).longValue();
        }

        private void ask(int row, long wanted) {
            Turn turn = scene.chain().canonical().turn();
            if (delegating.commissionPpb(turn.state(), row) != wanted || asked.containsKey(row)) {
                asked.put(row, delegating.changeCommission(turn, row, wanted));
            }
            Optional<Turn> other = scene.chain().other().map(branch -> branch.turn());
            other.ifPresent(branch -> delegating.changeCommission(branch, row, wanted));
        }

        private boolean isCaptured() {
            Facts.Delegated delegated = scene.facts().delegated(scene.coalition()::isMember);
            BigDecimal enough = new BigDecimal(delegated.all()).multiply(captureShare.value());
            return delegated.all().signum() > 0 && new BigDecimal(delegated.theirs()).compareTo(enough) >= 0;
        }

        @Override
        public boolean succeeds(Facts facts) {
            return facts.isEndOfStep() && isCaptured();
        }

        @Override
        public boolean isOver(long period) {
            return period >= end;
        }
    }
}
