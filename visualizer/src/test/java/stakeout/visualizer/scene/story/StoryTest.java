package stakeout.visualizer.scene.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.agents.AgentsCatalogue;
import stakeout.agents.attack.Attack;
import stakeout.model.TypeNames;
import stakeout.model.observe.Event;
import stakeout.visualizer.moment.Happening;
import stakeout.visualizer.moment.Happenings;
import stakeout.visualizer.moment.ScriptedMoment;
import stakeout.visualizer.scene.EventSign;
import stakeout.visualizer.scene.Painted;
import stakeout.visualizer.scene.operators.OperatorsScene;

/** What happened last is told in plain sentences with the recording's own numbers. */
class StoryTest {
    private static final long ETH = 1_000_000_000L;
    private final ScriptedMoment moment = new ScriptedMoment();

    private void happens(long step, String kind, int operator, long amount, String detail) {
        moment.happenings.add(new Happening(step, 1_000 + step, kind, operator, -1, amount, detail));
    }

    private List<String> told() {
        Telling telling = new Telling(moment);
        return Story.of(moment).orElseThrow().episodes().stream()
                .map(telling::sentence)
                .toList();
    }

    @Test
    void nothingButEverydayThingsIsNoStory() {
        happens(3, "exit-requested", 2, 0, "1 validator");
        happens(12, "exit-requested", 2, 0, "1 validator");
        assertThat(Story.of(moment)).isEmpty();
        assertThat(Story.next(moment)).isEmpty();
        happens(14, "leak-begins", -1, 0, "");
        assertThat(Story.next(moment)).hasValue(1_014L);
    }

    @Test
    void whatIsYetToComeIsNotTold() {
        happens(5, "leak-begins", -1, 0, "");
        happens(11, "leak-ends", -1, 0, "");
        assertThat(Story.of(moment).map(Story::step)).isEqualTo(Optional.of(5L));
        moment.step = 11;
        assertThat(Story.of(moment).map(Story::step)).isEqualTo(Optional.of(11L));
    }

    @Test
    void likeEventsOfAStepAreOneSentenceWithTheirSums() {
        for (int operator = 24; operator < 30; operator++) {
            happens(7, "offence", operator, 1, "525 validators");
            happens(7, "slash", operator, 250 * ETH, "525 validators");
        }
        assertThat(told())
                .containsExactly(
                        "6 operators (3,150 validators) are slashed, 1,500 ETH taken at once.",
                        "It is proven that 6 operators (3,150 validators) broke a rule of voting.");
        assertThat(Chapter.OFFENCE.isImpliedBy(Chapter.SLASH)).isTrue();
    }

    @Test
    void whoAttacksIsTold() {
        happens(4, "attack-begins", -1, 0, "0:finality-stall");
        assertThat(told()).containsExactly("An attack begins: finality stall, by the group cartel (6 operators).");
        assertThat(Story.of(moment).orElseThrow().episodes().get(0).gloss())
                .startsWith("Finality stall: members withhold their votes");
    }

    @ParameterizedTest
    @CsvSource({
        "finality-stalls, -1, 0, since period 1225, 'Nothing has become final since epoch 1,225.'",
        "finality-returns, -1, 0, after 3107 periods, 'Finality is back after 3,107 epochs.'",
        "chain-halts, -1, 0, since period 1072, 'The chain halts: no block since epoch 1,072.'",
        "slash, 25, 0, 1 validator, cartel-25 is slashed; nothing is taken yet.",
        "jail, 3, 0, 1 validator, home-3 is jailed.",
        "coalition-dissolved, -1, 0, '0:bribery, too few joined', Too few join: the coalition is given up.",
        "coalition-dissolved, -1, 0, '0:bribery, all members left', Nobody is left in the coalition.",
        "coalition-formed, -1, 0, '0:bribery, 105 members', The coalition is large enough: 105 members.",
        "branch-ends, -1, 24, 'B, from period 1048', The other branch is given up after 24 epochs.",
        "reorg, 26, 0, 'leaves out 6 blocks, the first of slot 2', '6 blocks of others are left out, the first, of slot 2, by cartel-26.'",
        "reorg, 26, 0, leaves out the block of slot 2, cartel-26 leaves out the block of slot 2.",
        "vote-begins, 2, 0, counted at the end of period 1335, 'home-2 calls a vote on the rules, counted in epoch 1,335.'",
        "attack-begins, -1, 0, 0:ex-ante-reorg, 'An attack begins: ex-ante reorg, by the group cartel (6 operators).'",
        "oracle-lies, -1, 0, by 3 %, Oracle lies: by 3 %.",
    })
    void everyKindHasItsSentence(String kind, int operator, long amount, String detail, String sentence) {
        happens(7, kind, operator, amount, detail);
        assertThat(told()).containsExactly(sentence);
    }

    @Test
    void anAttackThatBeganBeforeAndGoesOnIsNotForgotten() {
        happens(4, "attack-begins", -1, 0, "0:finality-stall");
        assertThat(new Telling(moment).goesOn(Story.of(moment).orElseThrow())).isEmpty();
        happens(7, "leak-begins", -1, 0, "");
        assertThat(new Telling(moment).goesOn(Story.of(moment).orElseThrow()))
                .isEqualTo("Finality stall, by the group cartel, has gone on since epoch 1,004.");
        happens(8, "attack-ends", -1, 0, "0:finality-stall");
        assertThat(new Telling(moment).goesOn(Story.of(moment).orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'There was no attack, and nothing is left to fall due; the chain stands still.'",
        "attack-begins, The attack has not succeeded; all that it caused has fallen due; the chain stands still.",
        "attack-begins attack-succeeds, All that the attack caused has fallen due; the chain stands still.",
    })
    void whatIsSettledIsToldByWhatCameOfTheAttack(String before, String sentence) {
        for (String kind : Splitter.on(' ').omitEmptyStrings().split(before)) {
            happens(4, kind, -1, 0, "0:finality-stall");
        }
        happens(7, "settled", -1, 0, "the chain stands still");
        assertThat(told()).containsExactly(sentence);
    }

    @Test
    void aBriberIsNotSaidToPayMoreThanItIsBoundTo() {
        happens(4, "bribe-accepted", 25, 3_000_000, "0:bribery");
        happens(4, "bribe-accepted", 26, 3_000_000, "0:bribery");
        assertThat(told()).containsExactly("2 operators accept a bribe, together 6.");
        happens(4, "bribes-committed", -1, 4_000_000, "0:bribery");
        assertThat(told().get(0)).isEqualTo("2 operators accept a bribe; the briber is bound to pay 4 at most.");
    }

    @Test
    void noKindThatIsRecordedGoesWithoutAChapter() {
        for (Event.Kind kind : Event.Kind.values()) {
            String name = TypeNames.of(kind);
            if (EventSign.of(name) != EventSign.EVERYDAY) {
                assertThat(Chapter.of(name)).as(name).isNotEqualTo(Chapter.OTHER);
            }
        }
        assertThat(Chapter.of(Happenings.EXIT_WAVE)).isEqualTo(Chapter.EXIT_WAVE);
    }

    @Test
    void everyAttackThatShipsIsExplained() {
        assertThat(Deeds.known())
                .containsExactlyInAnyOrderElementsOf(new AgentsCatalogue()
                        .types().stream()
                                .filter(Attack.class::isAssignableFrom)
                                .map(type -> TypeNames.of(type, Attack.class))
                                .toList());
    }

    @Test
    void causesAreToldBeforeWhatTheyBringAbout() {
        happens(4, "leak-begins", -1, 0, "");
        happens(4, "finality-stalls", -1, 0, "since period 1001");
        happens(4, "attack-begins", -1, 0, "0:finality-stall");
        assertThat(Story.inOrder(Story.of(moment).orElseThrow().episodes()))
                .extracting(Episode::chapter)
                .containsExactly(Chapter.ATTACK_BEGINS, Chapter.FINALITY_STALLS, Chapter.LEAK_BEGINS);
    }

    @Test
    void anotherNumberInAnEventShowsInTheStoryAlone() {
        BufferedImage[] painted = new BufferedImage[2];
        for (int i = 0; i < 2; i++) {
            ScriptedMoment each = new ScriptedMoment();
            each.happenings.add(new Happening(6, 1_006, "slash", 25, -1, (250 + i) * ETH, "525 validators"));
            painted[i] = Painted.of(new OperatorsScene(), each);
        }
        Rectangle changed =
                Painted.differing(painted[0], painted[1], new Rectangle2D.Double(0, 0, Painted.WIDTH, Painted.HEIGHT));
        assertThat(changed.isEmpty()).isFalse();
        assertThat(Painted.story(new OperatorsScene()).contains(changed))
                .as("%s", changed)
                .isTrue();
    }

    @Test
    void noSentenceIsCutInAPictureOfTheUsualSize() {
        // a line of the band at 1280 × 720 has room for about 130 letters, a gloss must fit one
        assertThat(Arrays.stream(Chapter.values()).map(Chapter::gloss))
                .allSatisfy(gloss -> assertThat(gloss.length()).isLessThan(125));
        assertThat(Deeds.known())
                .allSatisfy(deed -> assertThat(Deeds.gloss(deed).length()).isLessThan(125));
    }
}
