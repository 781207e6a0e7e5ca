package stakeout.scenarios.contract;

import static stakeout.scenarios.contract.Laws.require;
import static stakeout.scenarios.contract.Laws.requireEqual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.Callable;
import stakeout.agents.Group;
import stakeout.agents.StakingSimulation;
import stakeout.agents.World;
import stakeout.agents.attack.Attack;
import stakeout.agents.attack.Facts;
import stakeout.agents.attack.Plan;
import stakeout.agents.attack.Scene;
import stakeout.agents.coalition.Orders;
import stakeout.agents.strategy.Behaviour;
import stakeout.agents.strategy.Prospects;
import stakeout.agents.strategy.Seat;
import stakeout.agents.strategy.Strategy;
import stakeout.model.consensus.Intent;
import stakeout.model.observe.Observer;

/** What every attack keeps: it is by the group {@code cartel}, six of fifteen validators. */
final class AttackLaws {
    private static final int LOOKS_AHEAD = 200;

    private final Entry entry;
    private final Trial trial;

    AttackLaws(Entry entry, Trial trial) {
        this.entry = entry;
        this.trial = trial;
    }

    ImmutableList<Check> checks() {
        return ImmutableList.of(
                entry.check("it is refused where its members are not there", this::refusedWithoutMembers),
                entry.check("it orders its own members and nobody else", this::ordersMembersOnly),
                entry.check("it is judged by facts: where nobody obeys it does not succeed", this::judgedByFacts),
                entry.check("asking whether it succeeded changes nothing", this::askingChangesNothing),
                entry.check("once over it stays over", this::staysOver),
                entry.check("the same seed plays the same, on two threads at once too", this::sameSeedSameRows));
    }

    private World world() {
        return trial.ofScenario(ImmutableMap.of("attacks", "[" + entry.example() + "]"), entry.beside());
    }

    private World watched(Watch watch) {
        return Trial.with(world(), group -> group, attack -> watched(attack, watch));
    }

    private static void play(World world) {
        StakingSimulation.run(world, new Observer() {});
    }

    private void refusedWithoutMembers() {
        World strangers = trial.withoutCartel(entry.beside());
        Attack attack = (Attack) trial.bound(entry.example(), entry.kind());
        try {
            attack.check(strangers);
        } catch (IllegalArgumentException refused) {
            require(
                    String.valueOf(refused.getMessage()).contains("cartel"),
                    "the message does not name the group: %s",
                    refused.getMessage());
            return;
        }
        throw new AssertionError("its check lets it be played although there is no group cartel");
    }

    private void ordersMembersOnly() {
        play(watched(new Watch() {
            @Override
            public void plotted(Scene scene, Plan plan) {
                for (int operator = 0; operator < scene.holdings().operators(); operator++) {
                    require(
                            scene.coalition().isMember(operator)
                                    || scene.orders().of(operator) == Orders.NONE,
                            "it orders operator %s, who is no member",
                            operator);
                }
            }
        }));
    }

    private void judgedByFacts() {
        World deaf = Trial.with(
                watched(new Watch() {
                    @Override
                    public boolean proposes() {
                        return false;
                    }

                    @Override
                    public void judged(Facts facts, boolean succeeded) {
                        require(!succeeded, "it has succeeded by period %s, though nobody obeyed", facts.period());
                    }
                }),
                group -> group.name().equals("cartel") ? new Group(group.name(), new Deaf(), group.cohort()) : group,
                attack -> attack);
        play(deaf);
    }

    private void askingChangesNothing() {
        World once = watched(new Watch() {});
        World often = watched(new Watch() {
            @Override
            public int asks() {
                return 3;
            }
        });
        requireEqual(Watched.run(once), Watched.run(often), "asked once and asked three times");
    }

    private void staysOver() {
        play(watched(new Watch() {
            @Override
            public void plotted(Scene scene, Plan plan) {
                boolean over = false;
                for (long period = scene.chain().period(); period < scene.beginsIn() + LOOKS_AHEAD; period++) {
                    require(
                            !over || plan.isOver(period),
                            "%s periods after its beginning it is over, and one later it is not",
                            period - scene.beginsIn() - 1);
                    over = plan.isOver(period);
                }
            }
        }));
    }

    private void sameSeedSameRows() {
        World world = world();
        Laws.requireSameOnTwoThreads(() -> Watched.run(world), "the same world");
    }

    /** Is told what an attack does. */
    @SuppressWarnings("unused") // what a watch that looks elsewhere is told
    private interface Watch {
        default void plotted(Scene scene, Plan plan) {}

        default boolean proposes() {
            return true;
        }

        default int asks() {
            return 1;
        }

        default void judged(Facts facts, boolean succeeded) {}
    }

    /** An attack that is looked over the shoulder: whatever it is asked, it answers itself. */
    private static Attack watched(Attack attack, Watch watch) {
        return passing(Attack.class, attack, (method, arguments, answer) -> {
            Object own = answer.call();
            return method.getName().equals("begin") ? watched((Plan) own, (Scene) arguments[0], watch) : own;
        });
    }

    private static Plan watched(Plan plan, Scene scene, Watch watch) {
        return passing(Plan.class, plan, (method, arguments, answer) -> {
            return switch (method.getName()) {
                case "plot" -> {
                    answer.call();
                    watch.plotted(scene, plan);
                    yield null;
                }
                case "propose" -> watch.proposes() ? answer.call() : null;
                case "proposers" -> watch.proposes() ? answer.call() : Optional.empty();
                case "succeeds" -> {
                    Object succeeded = answer.call();
                    for (int i = 1; i < watch.asks(); i++) {
                        require(succeeded.equals(answer.call()), "asked twice in one period it answers twice");
                    }
                    watch.judged((Facts) arguments[0], (boolean) succeeded);
                    yield succeeded;
                }
                default -> answer.call();
            };
        });
    }

    /** What is done when a method is called. */
    private interface Passing {
        Object call(Method method, Object[] arguments, Callable<Object> answer) throws Exception;
    }

    private static <T> T passing(Class<T> type, T target, Passing passing) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return passing.call(method, arguments, () -> method.invoke(target, arguments));
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    /** Hears orders, and attests. */
    private record Deaf() implements Strategy {
        @Override
        public Behaviour begin(Seat seat) {
            return (view, own, out) -> out.fill(own.from(), own.to(), Intent.ATTEST);
        }

        @Override
        public double expectedPay(Prospects prospects, int row) {
            return prospects.pay(row, Intent.ATTEST);
        }

        @Override
        public boolean followsOrders() {
            return true;
        }
    }
}
