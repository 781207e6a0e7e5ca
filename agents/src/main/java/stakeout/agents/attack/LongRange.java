package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import stakeout.agents.Network;
import stakeout.agents.World;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.IntentColumn;
import stakeout.model.consensus.Offence;
import stakeout.model.consensus.VoteTable;
import stakeout.model.economy.Economy;
import stakeout.model.ledger.Ledger;
import stakeout.model.observe.Event;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;
import stakeout.model.quantity.TimeScale;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Members leave, and later sign another history from before their exit with the old keys, all at once. It is played by the
 * protocol's own rules on a copy of the state of then, with members voting and everybody else absent, until it finalises beyond the
 * fork or reaches the present. A node that returns and trusts nothing newer than a checkpoint of a certain age takes it for the
 * truth if it is final and parts no earlier than the checkpoint. Succeeds when such a node is deceived, none of the members is on
 * duty, and their evidence slashed nobody: stake that is bound for longer than nodes stay away has
 * something to lose. Source: [casper-ffg] §4.1 long range revisions.
 *
 * @param start when members ask to leave, and where the other history parts
 * @param rewriteAfter how long after it they sign the other history
 * @param checkpointAge how old the newest checkpoint is that a returning node trusts; where nothing is said, as the network says
 * @param keyPrice what the old keys cost of their stake's value then, paid by those who use them, where an economy has a price
 */
@Trial(
        attack = "{type: long-range, by: coalition, start: $start, rewriteAfter: $week, checkpointAge: $week}",
        assumes = "Nodes return that trust no checkpoint newer than a week.")
@Description("Keys of stake that has left sign another history for nodes that return with an old checkpoint.")
public record LongRange(
        Members by,
        @Default("0 d") Span start,
        Span rewriteAfter,
        Optional<Span> checkpointAge,
        @Default("0") Share keyPrice)
        implements Attack {
    /** A longer history takes too long to be played again within a step. */
    private static final long MOST_PERIODS = 500_000;

    public LongRange {
        rewriteAfter.requireAboveZero("rewriteAfter");
    }

    @Override
    public Needs needs() {
        return Needs.traits(Trait.FINALITY);
    }

    @Override
    public void check(World world) {
        Attack.super.check(world);
        long periods =
                rewriteAfter.periodsRoundedUp(TimeScale.of(world.protocol().period()));
        checkArgument(
                periods <= MOST_PERIODS,
                "rewriteAfter (%s, that is %s periods) of attack %s must be at most %s periods.",
                rewriteAfter,
                periods,
                name(),
                MOST_PERIODS);
        checkpointAge(world.network());
    }

    private Span checkpointAge(Network network) {
        return checkpointAge
                .or(network::checkpointAge)
                .orElseThrow(() -> new IllegalArgumentException("checkpointAge of attack " + name()
                        + " must be said, here or of the network: it is how old a checkpoint returning nodes trust.\n"
                        + "Maybe network: {checkpointAge: 14 d}."));
    }

    @Override
    public Plan begin(Scene scene) {
        return new Running(scene);
    }

    private final class Running implements Plan {
        private static final long NEVER = -1;

        private final Scene scene;
        private final Turn past;
        private final long rewriteIn;
        private final BigInteger slashedBefore;
        private boolean left;
        private long rewrittenIn = NEVER;
        private long provableFrom = NEVER;
        private long paidOutIn = NEVER;
        private boolean deceives;

        Running(Scene scene) {
            this.scene = scene;
            Turn now = scene.chain().canonical().turn();
            past = new Turn(now.state().copy(), now.ledger().copy(), now.streams());
            rewriteIn = scene.after(rewriteAfter);
            slashedBefore = scene.facts().slashed(scene.coalition()::isMember);
        }

        @Override
        public void plot() {
            if (!left) {
                left = true;
                scene.forEachMemberRow(scene.exits()::add);
            }
            long period = scene.chain().period();
            if (rewrittenIn == NEVER && period >= rewriteIn) {
                rewrittenIn = period;
                pay();
                long finalAfter = rewrite(period);
                boolean isNewEnough = scene.periods(checkpointAge(scene.network())) >= period - scene.beginsIn();
                deceives = finalAfter != NEVER && isNewEnough;
                tell(finalAfter, isNewEnough);
                provableFrom = period + scene.evidenceDelay(Optional.empty());
                scene.forEachMemberRow(row -> scene.chain()
                        .evidence()
                        .report(new Offence(row, scene.beginsIn(), Offence.Kind.EQUIVOCATION), provableFrom));
            }
        }

        /** Plays the other history. Returns after how many periods it was final beyond the fork, or {@link #NEVER}. */
        private long rewrite(long until) {
            Protocol protocol = scene.protocol();
            ProtocolState state = past.state();
            IntentColumn votes = new IntentColumn(state.rows());
            votes.fill(0, state.rows(), Intent.OFFLINE);
            scene.forEachMemberRow(row -> votes.set(row, Intent.ATTEST));
            VoteTable table = VoteTable.whole(scene.holdings().operators());
            while (state.period < until) {
                votes.grow(state.rows());
                protocol.vote(past, votes, table);
                protocol.settle(past);
                if (protocol.isFinalBeyond(state, scene.beginsIn())) {
                    return state.period - scene.beginsIn();
                }
            }
            return NEVER;
        }

        private void tell(long finalAfter, boolean isNewEnough) {
            String finality = finalAfter == NEVER ? "never final" : "final after " + finalAfter + " periods";
            String node = isNewEnough ? "newer than a returning node's checkpoint" : "older than any checkpoint";
            scene.observer()
                    .event(new Event(
                            rewrittenIn,
                            Event.Kind.HISTORY_REWRITTEN,
                            -1,
                            -1,
                            rewrittenIn - scene.beginsIn(),
                            "another history from period " + scene.beginsIn() + ", " + finality + ", " + node));
        }

        /** Each operator's old keys, in micro-units rounded down. */
        private void pay() {
            if (scene.economy().isEmpty() || keyPrice.value().signum() == 0) {
                return;
            }
            Economy economy = scene.economy().orElseThrow();
            Ledger cash = scene.cash();
            int cause = cash.cause("cost:old-keys");
            for (int i = 0; i < scene.coalition().size(); i++) {
                int operator = scene.coalition().operator(i);
                BigInteger stake = BigInteger.ZERO;
                for (int row = scene.holdings().firstRow(operator);
                        row < scene.holdings().firstRow(operator + 1);
                        row++) {
                    stake = stake.add(BigInteger.valueOf(scene.protocol().stake(past.state(), row)));
                }
                long micros = new BigDecimal(stake)
                        .movePointLeft(scene.protocol().token().decimals())
                        .multiply(BigDecimal.valueOf(economy.price()))
                        .multiply(keyPrice.value())
                        .movePointRight(6)
                        .toBigInteger()
                        .longValueExact();
                cash.move(cash.accounts().operator(operator), cash.accounts().outside(), cause, micros);
            }
        }

        @Override
        public boolean succeeds(Facts facts) {
            return deceives
                    && facts.isEndOfStep()
                    && facts.period() >= provableFrom
                    && isOffDuty()
                    && facts.slashed(scene.coalition()::isMember).equals(slashedBefore)
                    && facts.isAllPaidOut();
        }

        private boolean isOffDuty() {
            boolean[] off = {true};
            scene.forEachMemberRow(row ->
                    off[0] &= scene.protocol().weight(scene.chain().state(), row) == 0
                            && !scene.protocol().isSlashed(scene.chain().state(), row));
            return off[0];
        }

        /** Who has been paid out may be on duty for one period more, by whose end alone it is seen whether it succeeded. */
        @Override
        public boolean isOver(long period) {
            if (rewrittenIn == NEVER || period <= provableFrom) {
                return false;
            }
            if (deceives && paidOutIn == NEVER && scene.facts().isAllPaidOut()) {
                paidOutIn = period;
            }
            return !deceives || (paidOutIn != NEVER && period > paidOutIn);
        }
    }
}
