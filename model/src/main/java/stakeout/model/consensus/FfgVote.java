package stakeout.model.consensus;

import java.util.Optional;

/**
 * A vote of Casper FFG: it takes a justified checkpoint for its source and asks for another, the target, to be justified.
 *
 * <pre>
 * double vote:   a ≠ b and a.target = b.target
 * surround vote: a.source &lt; b.source and b.target &lt; a.target           a surrounds b
 * </pre>
 *
 * <p>Source: [casper-ffg] §2; [consensus-specs] phase0, is_slashable_attestation_data.
 *
 * @param source the period of the source
 * @param target the period of the target
 * @param history which history the two checkpoints belong to: votes that differ in nothing are one vote
 */
public record FfgVote(long source, long target, int history) {
    /** Whether the two are different votes for one target period. */
    public boolean isDoubleOf(FfgVote other) {
        return target == other.target && !equals(other);
    }

    /** Whether this vote reaches around the other one. */
    public boolean surrounds(FfgVote other) {
        return source < other.source && other.target < target;
    }

    /** Whether the two in this order are a proof, as the specification has it: the surrounding vote must come first. */
    public boolean isSlashableWith(FfgVote other) {
        return isDoubleOf(other) || surrounds(other);
    }

    /** What two votes of one validator prove, in whatever order they came. */
    public Optional<Offence.Kind> offenceWith(FfgVote other) {
        if (!isSlashableWith(other) && !other.isSlashableWith(this)) {
            return Optional.empty();
        }
        return Optional.of(isDoubleOf(other) ? Offence.Kind.EQUIVOCATION : Offence.Kind.SURROUND_VOTE);
    }
}
