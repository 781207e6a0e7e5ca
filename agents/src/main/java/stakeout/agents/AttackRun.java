package stakeout.agents;

import com.google.common.collect.ImmutableList;
import sim.engine.SimState;
import sim.engine.Steppable;
import stakeout.agents.attack.Attack;
import stakeout.agents.attack.Plan;
import stakeout.agents.attack.Scene;
import stakeout.agents.coalition.Coalition;
import stakeout.model.observe.Event;
import stakeout.model.protocol.Census;

/** One attack of a run: plots in PLOT, proposes in CONSENSUS, and is judged after each SETTLEMENT. */
final class AttackRun implements Steppable {
    private static final long serialVersionUID = 1L;
    private static final long NEVER = -1;

    private final transient Stage stage;
    private final transient Attack attack;
    private final int index;
    private final transient Coalition coalition;
    private final long beginsIn;
    private transient Plan plan;
    private boolean over;
    private long succeededAt = NEVER;
    private transient Census atStart;

    AttackRun(Stage stage, int index, Attack attack) {
        this.stage = stage;
        this.attack = attack;
        this.index = index;
        coalition = new Coalition(attack.by().groups(), stage.holdings);
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

    @Override
    public void step(SimState simulation) {
        long period = stage.chain.period();
        if (plan == null && period >= beginsIn) {
            plan = attack.begin(scene(period));
            atStart = new Census(stage.holdings.operators());
            stage.protocol.census(stage.chain.state(), atStart);
            stage.event(Event.Kind.ATTACK_BEGINS, -1, 0, key());
        }
        if (plan != null && !over && plan.isOver(period)) {
            over = true;
            stage.event(Event.Kind.ATTACK_ENDS, -1, 0, key());
        }
        if (plan != null && !over) {
            plan.plot();
        }
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
                period);
    }

    void propose() {
        if (plan != null && !over) {
            plan.propose();
        }
    }

    /** After a settlement: does the success test hold for the first time? */
    void judge(Costs costs) {
        if (plan != null && succeededAt == NEVER && plan.succeeds(stage.facts)) {
            succeededAt = stage.facts.period();
            stage.event(succeededAt, Event.Kind.ATTACK_SUCCEEDS, -1, 0, key());
            if (!attack.isByInnocents()) {
                costs.gain(coalition, atStart);
            }
        }
    }

    /** Whether nothing is left to be done from a period on. */
    boolean isOver(long period) {
        return over || (plan != null && plan.isOver(period));
    }

    /** Whether an operator would leave evidence out of its block. */
    boolean hides(int operator) {
        return !attack.isByInnocents() && coalition.isMember(operator);
    }

    long succeededAt() {
        return succeededAt;
    }
}
