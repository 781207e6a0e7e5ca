package stakeout.model.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ForkVoteTest {
    /** T52: the switch at min(p, 1 − p) · R. */
    @Test
    void bothBranchesAreVotedForUntilTheSlashIsWhatTheLosingOneMayPay() {
        assertThat(new ForkVote(0.6, 1).threshold()).isCloseTo(0.4, within(1e-12));
        assertThat(new ForkVote(0.95, 1).threshold()).isCloseTo(0.05, within(1e-9));
        assertThat(new ForkVote(0.6, 1).paysBoth(0.39)).isTrue();
        assertThat(new ForkVote(0.6, 1).paysBoth(0.41)).isFalse();
        assertThat(new ForkVote(0.6, 0).paysBoth(0)).isFalse();
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> new ForkVote(1.1, 1)).hasMessage("winProbability (1.1) must be in [0, 1].");
        assertThatThrownBy(() -> new ForkVote(0.5, -1)).hasMessage("reward (-1.0) must not be negative.");
    }
}
