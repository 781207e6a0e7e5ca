package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stakeout.agents.Worlds.ADVERSARIAL;
import static stakeout.agents.Worlds.HONEST;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stakeout.agents.attack.Attack;
import stakeout.agents.attack.ConflictingFinality;
import stakeout.agents.attack.Discouragement;
import stakeout.agents.attack.ExAnteReorg;
import stakeout.agents.attack.FinalityStall;
import stakeout.agents.attack.InvalidBlock;
import stakeout.agents.attack.LeakGaming;
import stakeout.agents.attack.MajorityCensorship;
import stakeout.agents.attack.Members;
import stakeout.agents.attack.SandwichReorg;
import stakeout.agents.attack.VoteOmission;
import stakeout.model.consensus.Offence;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.protocol.Ethereum;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/** An attack is refused before the first step where the world lacks what it needs; the message names attack, need, remedy. */
final class AttackNeedsTest {
    private static final Members CARTEL = Members.of("cartel");
    private static final Span NOW = Span.parse("0 d");
    private static final Span LONG = Span.parse("10 epochs");
    private static final ToyProtocol NOTHING = new ToyProtocol(ImmutableSet.of(), false);

    private static Worlds worlds(ToyProtocol protocol) {
        return new Worlds(protocol).group("home", 4, 1, 1000, HONEST).group("cartel", 2, 1, 1000, ADVERSARIAL);
    }

    private static void refused(Worlds worlds, Attack attack, String... says) {
        World world = worlds.attack(attack).build();
        assertThatThrownBy(() -> new StakingSimulation(world, new Notes()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(says);
    }

    @Test
    void anAttackLasts() {
        for (Runnable made : List.<Runnable>of(
                () -> new FinalityStall(CARTEL, NOW, NOW, LONG),
                () -> new InvalidBlock(CARTEL, NOW, NOW),
                () -> new ConflictingFinality(CARTEL, NOW, Optional.of(NOW)),
                () -> new VoteOmission(CARTEL, Members.of("home"), NOW, NOW, Share.parse("0.1")),
                () -> new MajorityCensorship(CARTEL, Members.of("home"), NOW, NOW, LONG),
                () -> new Discouragement(CARTEL, Members.of("home"), NOW, NOW, Share.parse("0.1"), false, LONG),
                () -> new LeakGaming(CARTEL, NOW, NOW, 2, Share.parse("0.4")))) {
            assertThatThrownBy(made::run).hasMessage("lasts (0 d) must be above 0.");
        }
    }

    /** Also where no proposer is in both, and where it is the same attack twice. */
    @Test
    void oneAttackPlaysTheSlots() {
        Ethereum ethereum = new Ethereum("ethereum@electra", EthereumParameters.electra());
        ExAnteReorg first = new ExAnteReorg(Members.of("cartel"), NOW, LONG, 1, false);
        for (Attack second : List.of(first, new SandwichReorg(Members.of("rivals"), NOW, LONG))) {
            Worlds worlds = new Worlds(ethereum)
                    .group("home", 1, 40, 32_000_000_000L, HONEST)
                    .group("cartel", 1, 40, 32_000_000_000L, ADVERSARIAL)
                    .group("rivals", 1, 40, 32_000_000_000L, ADVERSARIAL)
                    .attack(first);
            refused(
                    worlds,
                    second,
                    "attacks (ex-ante-reorg, " + second.name() + ") must not play slot by slot in one scenario",
                    "Maybe a scenario for each, or one of them by all the groups together.");
        }
    }

    @Test
    void traitsAreNeeded() {
        refused(
                worlds(NOTHING),
                new FinalityStall(CARTEL, NOW, LONG, LONG),
                "attack (finality-stall) needs finality (blocks or epochs become final by a quorum of weight), which toy lacks.\nMaybe");
        refused(
                worlds(NOTHING),
                new InvalidBlock(CARTEL, NOW, LONG),
                "attack (invalid-block) needs finality (blocks or epochs become final by a quorum of weight), which toy lacks.\nMaybe");
        refused(
                worlds(NOTHING).split(1, 5, List.of("home"), List.of(), List.of("cartel")),
                new ConflictingFinality(CARTEL, NOW, Optional.empty()),
                "attack (conflicting-finality) needs finality (blocks or epochs become final by a quorum of weight) or punishes-equivocation (two conflicting votes are"
                        + " provable and punished), which toy lacks.");
        refused(
                worlds(NOTHING),
                new Discouragement(CARTEL, Members.of("home"), NOW, LONG, Share.parse("0.1"), false, LONG),
                "attack (discouragement) needs proposer-includes-votes (whoever proposes a period's block chooses which votes enter the chain) or inclusion-by-slot (");
        refused(
                worlds(NOTHING),
                new LeakGaming(CARTEL, NOW, LONG, 2, Share.parse("0.4")),
                "attack (leak-gaming) needs inactivity-leak (absent weight is burned while finality is missing), which toy lacks.");
        refused(
                worlds(ToyProtocol.plain()).split(1, 5, List.of("home"), List.of(), List.of("cartel")),
                new ConflictingFinality(CARTEL, Offence.Kind.SURROUND_VOTE, NOW, Optional.empty()),
                "attack (conflicting-finality) needs votes-link-checkpoints (a vote names the checkpoint it builds on");
        refused(
                worlds(ToyProtocol.plain()),
                new VoteOmission(CARTEL, Members.of("home"), NOW, LONG, Share.parse("0.1")),
                "attack (vote-omission) needs proposer-includes-votes (whoever proposes a period's block chooses which votes enter the chain), which toy lacks.");
        refused(
                worlds(new ToyProtocol(ImmutableSet.of(Trait.PROPOSER_INCLUDES_VOTES), false)),
                new VoteOmission(CARTEL, Members.of("home"), NOW, LONG, Share.parse("0.1")),
                "attack (vote-omission) needs delegation (others bond stake to validators and can move it), which toy lacks.");
    }

    @Test
    void conflictingFinalityNeedsABridgeOverASplitThatComesInTime() {
        ConflictingFinality attack = new ConflictingFinality(CARTEL, NOW, Optional.empty());
        refused(
                worlds(ToyProtocol.plain()),
                attack,
                "attack (conflicting-finality) needs a split network.\nMaybe network: {partition: {bridged: [cartel]");
        refused(
                worlds(ToyProtocol.plain()).split(1, 5, List.of("home", "cartel"), List.of("home"), List.of()),
                attack,
                "needs members who reach both sides of the partition.\nMaybe bridged: [cartel].");
        refused(
                worlds(ToyProtocol.plain()).split(1, 5, List.of("home"), List.of(), List.of("cartel")),
                new ConflictingFinality(CARTEL, Span.parse("5 epochs"), Optional.empty()),
                "start (5 epochs) of attack conflicting-finality must be before the network heals (epoch 5).");
        refused(
                worlds(ToyProtocol.plain()).split(3, 5, List.of("home"), List.of(), List.of("cartel")),
                new ConflictingFinality(CARTEL, NOW, Optional.of(Span.parse("3 epochs"))),
                "must not be over before the network is split (epoch 3).");
    }

    @Test
    void membersMustBeThereAndFollowOrders() {
        refused(
                worlds(ToyProtocol.plain()),
                new FinalityStall(Members.parse("cartel + whales"), NOW, LONG, LONG),
                "by (whales) of attack finality-stall must be a group.\nMaybe one of home, cartel.");
        refused(
                worlds(ToyProtocol.plain()),
                new FinalityStall(Members.of("home"), NOW, LONG, LONG),
                "by (home) of attack finality-stall must be a group that follows orders.\nMaybe strategy: adversarial");
        refused(
                worlds(ToyProtocol.plain()).group("empty", 1, 0, 1, ADVERSARIAL),
                new FinalityStall(Members.of("empty"), NOW, LONG, LONG),
                "by (empty) of attack finality-stall must be a group with validators.");
    }

    @Test
    void victimsMustBeOthers() {
        refused(
                worlds(ToyProtocol.delegated()),
                new VoteOmission(CARTEL, Members.of("nobody"), NOW, LONG, Share.parse("0.1")),
                "victims (nobody) of attack vote-omission must be a group.\nMaybe one of home, cartel.");
        refused(
                worlds(ToyProtocol.plain()),
                new MajorityCensorship(CARTEL, CARTEL, NOW, LONG, LONG),
                "victims (cartel) of attack majority-censorship must not be among its members.");
        refused(
                worlds(ToyProtocol.plain()),
                new MajorityCensorship(CARTEL, Members.of("nobody"), NOW, LONG, LONG),
                "victims (nobody) of attack majority-censorship must be a group.\nMaybe one of home, cartel.");
        refused(
                worlds(new ToyProtocol(ImmutableSet.of(Trait.PROPOSER_INCLUDES_VOTES), false)),
                new Discouragement(CARTEL, CARTEL, NOW, LONG, Share.parse("0.1"), false, LONG),
                "victims (cartel) of attack discouragement must not be among its members.");
        refused(
                worlds(ToyProtocol.delegated()),
                new VoteOmission(CARTEL, CARTEL, NOW, LONG, Share.parse("0.1")),
                "victims (cartel) of attack vote-omission must not be among its members.");
    }

    @Test
    void membersAreNamedOnce() {
        assertThatThrownBy(() -> Members.parse("")).hasMessageContaining("must name a group.\nMaybe cartel");
        assertThatThrownBy(() -> Members.parse("a + a")).hasMessageContaining("must name each group once.");
    }
}
