package stakeout.visualizer.moment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HappeningsTest {
    private final Happenings happenings = new Happenings();

    private void add(long step, String kind, int operator, String detail) {
        happenings.add(new Happening(step, step, kind, operator, -1, 0, detail));
    }

    private long waves() {
        return happenings.all().stream()
                .filter(each -> each.kind().equals(Happenings.EXIT_WAVE))
                .count();
    }

    @Test
    void aHundredthOfAllThatAskToLeaveInOneStepIsAWaveAndItsNextStepIsNotAnother() {
        happenings.expectWavesOf(1_000);
        add(1, "exit-requested", 0, "9 validators");
        assertThat(waves()).isZero();
        add(2, "exit-requested", 0, "9 validators");
        add(2, "exit-requested", 1, "1 validator");
        assertThat(waves()).isEqualTo(1);
        add(2, "exit-requested", 2, "70 validators");
        add(3, "exit-requested", 3, "50 validators");
        assertThat(waves()).isEqualTo(1);
        add(5, "exit-requested", 3, "50 validators");
        assertThat(waves()).isEqualTo(2);
        assertThat(happenings
                        .next(2, each -> each.kind().equals(Happenings.EXIT_WAVE))
                        .orElseThrow()
                        .step())
                .isEqualTo(5);
    }

    @Test
    void oneOfManyEventsOfAStepTellsHowManyOthersOfItsKindThereAre() {
        add(4, "slash", 1, "for equivocation");
        add(4, "slash", 2, "for equivocation");
        add(4, "jail", 2, "");
        Happening first = happenings.next(3, any -> true).orElseThrow();
        assertThat(happenings.told(first, any -> true)).isEqualTo("Slash, for equivocation (and 2 more in this step)");
        assertThat(happenings.told(first, each -> each.kind().equals("slash"))).endsWith("(and 1 more in this step)");
        Happening jail = happenings.next(3, each -> each.kind().equals("jail")).orElseThrow();
        assertThat(happenings.told(jail, each -> each.kind().equals("jail"))).isEqualTo("Jail");
    }

    @Test
    void theAttackThatBeganLastIsTheOneUnderWay() {
        add(1, "attack-begins", -1, "0:finality-stall");
        add(3, "attack-begins", -1, "1:vote-omission");
        add(5, "attack-ends", -1, "1:vote-omission");
        add(7, "attack-ends", -1, "0:finality-stall");
        assertThat(happenings.attackOn(0)).isEmpty();
        assertThat(happenings.attackOn(1)).contains("Finality stall");
        assertThat(happenings.attackOn(4)).contains("Vote omission");
        assertThat(happenings.attackOn(6)).contains("Finality stall");
        assertThat(happenings.isAttackOn(7)).isFalse();
    }

    @Test
    void aVoteIsKnownFromTheCountOn() {
        add(4, "vote-cast", 1, "for the change: rejected");
        add(9, "vote-cast", 1, "for the change: carried");
        assertThat(happenings.voteOf(1, 3)).isEmpty();
        assertThat(happenings.voteOf(1, 4).orElseThrow().detail()).endsWith("rejected");
        assertThat(happenings.voteOf(1, 20).orElseThrow().detail()).endsWith("carried");
        assertThat(happenings.voteOf(2, 20)).isEmpty();
    }

    @Test
    void whoIsNamedIsAMemberUntilItDefects() {
        Membership members = happenings.membership();
        members.change(4, 1, false);
        assertThat(members.holds(1, 3, true)).isTrue();
        assertThat(members.holds(1, 4, true)).isFalse();
        assertThat(members.holds(2, 9, true)).isTrue();
        assertThat(members.holds(3, 9, false)).isFalse();
    }

    @Test
    void whoMayJoinIsAMemberFromThenUntilItLeaves() {
        Membership members = happenings.membership();
        members.change(4, 1, true);
        members.change(6, 1, false);
        assertThat(members.holds(1, 3, false)).isFalse();
        assertThat(members.holds(1, 5, false)).isTrue();
        assertThat(members.holds(1, 6, false)).isFalse();
    }
}
