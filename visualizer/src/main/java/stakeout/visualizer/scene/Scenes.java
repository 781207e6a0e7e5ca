package stakeout.visualizer.scene;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Supplier;
import stakeout.visualizer.scene.chain.ChainScene;
import stakeout.visualizer.scene.compare.CompareScene;
import stakeout.visualizer.scene.money.MoneyScene;
import stakeout.visualizer.scene.operators.OperatorsScene;
import stakeout.visualizer.scene.stake.StakeScene;
import stakeout.visualizer.scene.validators.ValidatorsScene;

/** All scenes by name, in the order in which they are offered. */
public final class Scenes {
    private static final ImmutableMap<String, Supplier<Scene>> ALL = ImmutableMap.of(
            "operators", OperatorsScene::new,
            "chain", ChainScene::new,
            "stake", StakeScene::new,
            "money", MoneyScene::new,
            "validators", ValidatorsScene::new,
            "compare", CompareScene::new);

    private Scenes() {}

    public static ImmutableList<String> names() {
        return ALL.keySet().asList();
    }

    /** A new scene of a name; absent if there is none. */
    public static Optional<Scene> named(String name) {
        return Optional.ofNullable(ALL.get(name)).map(Supplier::get);
    }
}
