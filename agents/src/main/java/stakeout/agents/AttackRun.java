package stakeout.agents;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.IntStream;
import sim.engine.SimState;
import sim.engine.Steppable;
import stakeout.agents.attack.Attack;
import stakeout.agents.attack.Plan;
import stakeout.agents.attack.Scene;
import stakeout.agents.coalition.Coalition;
import stakeout.agents.coalition.Deserters;
import stakeout.agents.coalition.Gathering;
import stakeout.agents.coalition.Orders;
import stakeout.agents.coalition.Outlook;
import stakeout.agents.coalition.Stakes;
import stakeout.agents.coalition.Talks;
import stakeout.agents.slot.ProposerPolicy;
import stakeout.agents.slot.SlotPlay;
import stakeout.model.observe.Event;
import stakeout.model.observe.SlotFacts;
import stakeout.model.protocol.Census;
import stakeout.model.rules.Turn;
import stakeout.model.slot.SlotLog;
import stakeout.model.state.ValidatorColumns;

/**
 * One attack of a run: its coalition gathers and plots in PLOT, proposes in CONSENSUS, and is judged after each SETTLEMENT.
 */
final class AttackRun implements Steppable {
    private static final long serialVersionUID = 1L;
    private static final long NEVER = -1;

    private final transient Stage stage;
    private final transient Attack attack;
    private final int index;
    private final transient Coalition coalition;
    private final long beginsIn;
    private transient Gathering gathering;
    private transient Deserters deserters;
    private transient Plan plan;
    private long begunIn = NEVER;
    private boolean over;
    private boolean paid;
    private long succeededAt = NEVER;
    private transient Census atStart;

    AttackRun(Stage stage, int index, Attack attack) {
        this.stage = stage;
        this.attack = attack;
        this.index = index;
        coalition = Coalition.empty(stage.holdings);
        beginsIn = stage.world.genesis().startPeriod() + attack.start().periodsRoundedUp(stage.scale());
    }

    /** Its index and name: {@code 0:finality-stall}. */
    String key() {
        return index + ":" + attack.name();
    }

    /** The groups that it is by, as the scenario names them. */
    ImmutableList<String> groups() {
        return ImmutableList.copyOf(attack.by().groups());
    }

    boolean isByInnocents() {
        return attack.isByInnocents();
    }

    @Override
    public void step(SimState simulation) {
        long period = stage.chain.period();
        if (gathering == null && period >= beginsIn) {
            Talks talks = talks();
            gathering = attack.by().forming().begin(talks);
            deserters = attack.by().defection().begin(talks);
        }
        if (gathering != null && plan == null && !over) {
            gather(period);
        }
        if (plan != null && !over && plan.isOver(period)) {
            end();
        }
        if (plan != null && !over) {
            plan.plot();
            consider();
        }
    }

    private void gather(long period) {
        gathering.step();
        if (gathering.isReady()) {
            begunIn = period;
            plan = attack.begin(scene(period));
            atStart = new Census(stage.holdings.operators());
            stage.protocol.census(stage.chain.state(), atStart);
            stage.event(Event.Kind.ATTACK_BEGINS, -1, 0, key());
        } else if (gathering.isGivenUp()) {
            over = true;
            stage.event(Event.Kind.COALITION_DISSOLVED, -1, 0, key() + ", too few joined");
        }
    }

    private void end() {
        over = true;
        stage.event(Event.Kind.ATTACK_ENDS, -1, 0, key());
    }

    /** Members weigh what they are ordered; who leaves does not do it any more. */
    private void consider() {
        int[] members = coalition.operators();
        deserters.step(begunIn, succeededAt != NEVER);
        for (int member : members) {
            if (!coalition.isMember(member)) {
                stage.orders.give(member, Orders.NONE);
            }
        }
        if (coalition.size() == 0) {
            stage.event(Event.Kind.COALITION_DISSOLVED, -1, 0, key() + ", all members left");
            end();
        }
    }

    private Talks talks() {
        Coalition candidates = new Coalition(attack.by().groups(), stage.holdings);
        Stakes stakes = new Stakes(stage.protocol, stage.holdings.roster(), stage.census, stage.world.economy());
        Supplier<Outlook> outlook = Suppliers.memoize(() -> {
            int[] order = stakes.largestFirst(candidates.operators());
            return new Forecast(stage.world, attack.underlying())
                    .outlook(needed(stakes, order), order[order.length - 1]);
        });
        return new Talks(
                key(),
                coalition,
                candidates.operators(),
                stakes,
                outlook,
                attack.by().split(),
                stage.holdings,
                stage.prospects,
                stage.streams,
                stage.observer,
                stage.cash,
                new Talks.Clock() {
                    @Override
                    public long period() {
                        return stage.chain.period();
                    }

                    @Override
                    public int periodsPerStep() {
                        return stage.world.periodsPerStep();
                    }
                });
    }

    /** The largest candidates, as many as pass the threshold that the coalition waits for; all where it waits for none. */
    private int[] needed(Stakes stakes, int[] largestFirst) {
        BigInteger quota = attack.by().forming().needs(stakes);
        BigInteger weight = BigInteger.ZERO;
        int count = 0;
        while (count < largestFirst.length && weight.compareTo(quota) < 0) {
            weight = weight.add(stakes.weight(largestFirst[count++]));
        }
        return IntStream.range(0, count).map(i -> largestFirst[i]).toArray();
    }

    private Scene scene(long period) {
        return new Scene(
                stage.protocol,
                stage.holdings,
                stage.world.network(),
                stage.chain,
                coalition,
                stage.orders,
                stage.mishaps,
                stage.exits,
                stage.intents,
                stage.observer,
                stage.facts,
                stage.cash,
                stage.world.economy(),
                period);
    }

    void propose() {
        if (plan != null && !over) {
            plan.propose();
        }
    }

    /** Plays the slots of the period, if the plan wants them one by one. */
    void playSlots() {
        Optional<ProposerPolicy> policy = plan == null || over ? Optional.empty() : plan.proposers();
        policy.ifPresent(this::playSlots);
    }

    private void playSlots(ProposerPolicy policy) {
        boolean[] member = new boolean[stage.holdings.operators()];
        for (int operator = 0; operator < member.length; operator++) {
            member[operator] = coalition.isMember(operator);
        }
        SlotPlay slots =
                new SlotPlay(stage.protocol, member, stage.world.network().tieShare());
        Turn turn = stage.chain.canonical().turn();
        SlotLog log = slots.play(turn, policy);
        stage.observer.slots(new SlotFacts(log, turn.state().validators().ints(ValidatorColumns.OPERATOR)));
        reorg(turn, log);
    }

    /** One event a period, however many slots it concerns. */
    private void reorg(Turn turn, SlotLog log) {
        int[] operatorOf = turn.state().validators().ints(ValidatorColumns.OPERATOR);
        int orphaned = 0;
        int first = -1;
        for (int slot = 0; slot < log.slots(); slot++) {
            if (log.fate(slot) == SlotLog.Fate.ORPHANED && !coalition.isMember(operatorOf[log.proposer(slot)])) {
                first = first < 0 ? slot : first;
                orphaned++;
            }
        }
        if (orphaned > 0) {
            String blocks = orphaned == 1 ? "the block of slot " : orphaned + " blocks, the first of slot ";
            stage.event(Event.Kind.REORG, operatorOf[log.culprit(first)], 0, "leaves out " + blocks + first);
        }
    }

    /** After a settlement: does the success test hold for the first time? And is anything due now that all is done? */
    void judge(Costs costs) {
        if (plan != null) {
            plan.observe();
        }
        if (plan != null && succeededAt == NEVER && plan.succeeds(stage.facts)) {
            succeededAt = stage.facts.period();
            stage.event(succeededAt, Event.Kind.ATTACK_SUCCEEDS, -1, 0, key());
            if (!attack.isByInnocents() && attack.by().forming().sharesGain() && coalition.size() > 0) {
                costs.gain(coalition, atStart, attack.by().split());
            }
        }
        if (plan != null && !paid && isOver(stage.chain.period())) {
            paid = true;
            gathering.settle(succeededAt != NEVER);
        }
    }

    /** Whether nothing is left to be done from a period on. */
    boolean isOver(long period) {
        return over || (plan != null && plan.isOver(period));
    }

    /** Whether it has not begun, or may still succeed. */
    boolean mayStillSucceed() {
        return plan == null ? !over : plan.mayStillSucceed();
    }

    /** Whether an operator would leave evidence out of its block. */
    boolean hides(int operator) {
        return !attack.isByInnocents() && coalition.isMember(operator);
    }

    long succeededAt() {
        return succeededAt;
    }
}
