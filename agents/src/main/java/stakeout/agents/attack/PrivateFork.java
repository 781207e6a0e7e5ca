package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import stakeout.agents.slot.ProposerPolicy;
import stakeout.agents.slot.SlotView;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Span;
import stakeout.model.slot.BlockTree;

/**
 * Members pay in the next block that all see, and build beside it a hidden fork in which they did not. Once the payment has its
 * confirmations and the fork is the longer one, they show it, and have paid nothing. Too far behind, they give up and begin again.
 *
 * <p>Succeeds with the first fork so shown that goes on. Its chance: {@link stakeout.model.theory.PrivateForkRace}. A fork ends with its
 * period. Source: [nakamoto] §11. Unlike it: nobody is ahead at first, an equally long fork does not do, and hope ends.
 *
 * @param start when it begins
 * @param lasts for how long members try again and again
 * @param confirmations blocks that the payee waits for, the payment's own among them
 * @param giveUpBehind how many blocks behind members give up, at least confirmations
 */
@Trial(
        attack = "{type: private-fork, by: coalition, start: $start, lasts: $day, confirmations: 6}",
        assumes = "Who is paid waits for six confirmations, and pays out to whoever tries again and again.")
@Trial(
        attack = "{type: private-fork, by: coalition, start: $start, lasts: $day, confirmations: 60, giveUpBehind: 60}",
        assumes = "Who is paid waits for sixty confirmations, and pays out to whoever tries again and again.")
@Description("Members spend, wait for confirmations, and show a longer hidden fork in which they did not.")
public record PrivateFork(
        Members by,
        @Default("0 d") Span start,
        Span lasts,
        @Default("6") int confirmations,
        @Default("20") int giveUpBehind)
        implements Attack {
    public PrivateFork {
        lasts.requireAboveZero("lasts");
        checkArgument(confirmations >= 1, "confirmations (%s) must be at least 1.", confirmations);
        checkArgument(
                giveUpBehind >= confirmations,
                "giveUpBehind (%s) must be at least confirmations (%s): the race has not begun before.\nMaybe 20.",
                giveUpBehind,
                confirmations);
    }

    @Override
    public Needs needs() {
        return Needs.slotBySlot(Trait.LONGEST_CHAIN);
    }

    @Override
    public Plan begin(Scene scene) {
        Race race = new Race(confirmations, giveUpBehind);
        return new SlotPlan(scene, scene.after(lasts), race, facts -> race.won > 0);
    }

    /** One attempt after the other. */
    static final class Race implements ProposerPolicy {
        private final int confirmations;
        private final int giveUpBehind;
        private int base;
        private int tip;
        /** Attempts that ended in the fork going on, and in giving up. */
        int won;

        int lost;

        Race(int confirmations, int giveUpBehind) {
            this.confirmations = confirmations;
            this.giveUpBehind = giveUpBehind;
        }

        @Override
        public void onSlot(SlotView view) {
            if (view.slot() == 0) {
                begin(view);
            }
            if (view.isMine(view.slot())) {
                tip = view.propose(tip);
            }
        }

        private void begin(SlotView view) {
            base = view.publicHead();
            tip = base;
        }

        @Override
        public void onVotes(SlotView view) {
            BlockTree tree = view.tree();
            int seen = tree.height(tree.highest()) - tree.height(base);
            int hidden = tree.height(tip) - tree.height(base);
            if (seen >= confirmations && hidden > seen) {
                view.publish(tip);
                won += view.publicHead() == tip ? 1 : 0;
                begin(view);
            } else if (seen - hidden >= giveUpBehind) {
                lost++;
                begin(view);
            }
        }
    }
}
