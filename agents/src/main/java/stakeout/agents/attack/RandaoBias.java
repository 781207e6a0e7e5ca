package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.HashMap;
import java.util.Map;
import stakeout.agents.slot.ProposerPolicy;
import stakeout.agents.slot.SlotView;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Span;
import stakeout.model.slot.Beacon;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;
import stakeout.model.theory.RandaoManipulation;

/**
 * Members who propose in the last slots of an epoch let some of them go by, so that the proposers of a later epoch are drawn anew: of all
 * the draws to choose among they take the best, less a block for every slot lost.
 *
 * <p>Succeeds when an epoch so drawn comes, and members have more slots in it than without their doing, and than they lost. Source: [randao] §3.
 *
 * @param start when it begins
 * @param lasts how long
 * @param policy what members take for the best
 * @param lastSlots how many of the last slots they let go by at most, in [1, 12]
 */
@Trial(attack = "{type: randao-bias, by: coalition, start: $start, lasts: $day}")
@Description("Members skip last slots of an epoch to draw a later epoch's proposers anew.")
public record RandaoBias(
        Members by,
        @Default("0 d") Span start,
        Span lasts,
        @Default("optimal") Policy policy,
        @Default("8") int lastSlots)
        implements Attack {
    private static final int MOST_LAST_SLOTS = 12;

    /** What the best draw is. */
    public enum Policy {
        /** The one with most slots in that epoch, less those lost. */
        MYOPIC,
        /** The same with what the last slots of that epoch are worth in turn. */
        OPTIMAL
    }

    public RandaoBias {
        lasts.requireAboveZero("lasts");
        checkArgument(
                lastSlots >= 1 && lastSlots <= MOST_LAST_SLOTS,
                "lastSlots (%s) must be in [1, %s]: each more doubles the draws to look at.\nMaybe 8.",
                lastSlots,
                MOST_LAST_SLOTS);
    }

    @Override
    public Needs needs() {
        return Needs.slotBySlot(Trait.REVEALED_RANDOMNESS);
    }

    @Override
    public Plan begin(Scene scene) {
        Choice choice = new Choice(scene, this);
        return new SlotPlan(scene, scene.after(lasts), choice, facts -> choice.paidOff);
    }

    private static final class Choice implements ProposerPolicy {
        private final Scene scene;
        private final RandaoBias attack;
        /** What each length of tail is worth, in slots; null before the first epoch. */
        private double[] worth;

        private long lost;
        /** By epoch to come: how many slots members must have there for the choice to have paid off. */
        private final Map<Long, Integer> without = new HashMap<>();

        private boolean paidOff;

        Choice(Scene scene, RandaoBias attack) {
            this.scene = scene;
            this.attack = attack;
        }

        @Override
        public void onSlot(SlotView view) {
            if (view.slot() == 0) {
                look(view);
                lost = choose(view);
            }
            boolean skips =
                    (lost >> (view.slots() - 1 - view.slot()) & 1) != 0 && view.slots() - view.slot() <= Long.SIZE;
            if (!skips) {
                view.proposeHonestly();
            }
        }

        /** Has an earlier choice come to what was hoped for? */
        private void look(SlotView view) {
            Integer needed = without.remove(view.turn().period());
            if (needed != null) {
                int ours = 0;
                for (int slot = 0; slot < view.slots(); slot++) {
                    ours += view.isMine(slot) ? 1 : 0;
                }
                paidOff |= ours > needed;
            }
        }

        private long choose(SlotView view) {
            int tail = 0;
            while (tail < Math.min(attack.lastSlots, view.slots()) && view.isMine(view.slots() - 1 - tail)) {
                tail++;
            }
            if (tail == 0) {
                return 0;
            }
            if (worth == null) {
                worth = worth(view);
            }
            Beacon beacon = view.rules().beacon().orElseThrow();
            long best = 0;
            int oursAtFirst = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (long lot = 0; lot < 1L << tail; lot++) {
                int[] rows = beacon.preview(view.turn(), lot);
                int ours = ours(rows);
                double value = ours + worth[tail(rows)] - Long.bitCount(lot);
                oursAtFirst = lot == 0 ? ours : oursAtFirst;
                if (value > most || (value == most && Long.bitCount(lot) < Long.bitCount(best))) {
                    most = value;
                    best = lot;
                }
            }
            if (best != 0) {
                without.put(view.turn().period() + beacon.periodsAhead(), oursAtFirst + Long.bitCount(best));
            }
            return best;
        }

        private double[] worth(SlotView view) {
            return attack.policy == Policy.MYOPIC
                    ? new double[attack.lastSlots + 1]
                    : RandaoManipulation.optimal(share(view.turn().state()), view.slots(), attack.lastSlots)
                            .worth();
        }

        /** The members' share of the weight. */
        private double share(ProtocolState state) {
            double ours = 0;
            double all = 0;
            for (int row = 0; row < state.rows(); row++) {
                double weight = scene.protocol().weight(state, row);
                all += weight;
                ours += isMember(row) ? weight : 0;
            }
            return ours / all;
        }

        private boolean isMember(int row) {
            int[] operatorOf = scene.chain().state().validators().ints(ValidatorColumns.OPERATOR);
            return row >= 0 && scene.coalition().isMember(operatorOf[row]);
        }

        private int ours(int[] rows) {
            int ours = 0;
            for (int row : rows) {
                ours += isMember(row) ? 1 : 0;
            }
            return ours;
        }

        private int tail(int[] rows) {
            int tail = 0;
            while (tail < Math.min(attack.lastSlots, rows.length) && isMember(rows[rows.length - 1 - tail])) {
                tail++;
            }
            return tail;
        }
    }
}
