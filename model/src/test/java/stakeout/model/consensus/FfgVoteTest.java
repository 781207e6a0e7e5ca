package stakeout.model.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static stakeout.model.consensus.Offence.Kind.EQUIVOCATION;
import static stakeout.model.consensus.Offence.Kind.SURROUND_VOTE;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** [consensus-specs] is_slashable_attestation_data as a truth table: T46. */
class FfgVoteTest {
    /** Two votes and in how many of the two orders they are a proof. */
    private record Case(String name, FfgVote a, FfgVote b, int slashableOrders, Optional<Offence.Kind> offence) {}

    private static Case of(String name, FfgVote a, FfgVote b, int orders, Offence.Kind... offence) {
        return new Case(name, a, b, orders, List.of(offence).stream().findFirst());
    }

    private static FfgVote x(long source, long target) {
        return new FfgVote(source, target, 0);
    }

    private static FfgVote y(long source, long target) {
        return new FfgVote(source, target, 1);
    }

    private static final List<Case> TABLE = List.of(
            of("surround", x(1, 4), y(2, 3), 1, SURROUND_VOTE),
            of("double vote", x(1, 3), y(2, 3), 2, EQUIVOCATION),
            of("identical", x(1, 3), x(1, 3), 0),
            of("chained", x(1, 2), y(2, 3), 0),
            of("same source, different target", x(1, 2), y(1, 3), 0),
            of("surround wide", x(0, 3), y(1, 2), 1, SURROUND_VOTE),
            of("overlap not nested", x(1, 3), y(2, 4), 0),
            of("same source and target, different root", x(1, 3), y(1, 3), 2, EQUIVOCATION),
            of("same target, nested source", x(0, 3), y(1, 3), 2, EQUIVOCATION));

    private static int orders(BiPredicate<FfgVote, FfgVote> slashable, Case row) {
        return (slashable.test(row.a, row.b) ? 1 : 0) + (slashable.test(row.b, row.a) ? 1 : 0);
    }

    @Test
    void isTheTruthTable() {
        for (Case row : TABLE) {
            assertThat(orders(FfgVote::isSlashableWith, row)).as(row.name).isEqualTo(row.slashableOrders);
            assertThat(row.a.offenceWith(row.b)).as(row.name).isEqualTo(row.offence);
            assertThat(row.b.offenceWith(row.a))
                    .as("%s, the other way round", row.name)
                    .isEqualTo(row.offence);
        }
    }

    /** Each plausible mistake is seen by some row. (A surround that may touch the target is none: that is a double vote.) */
    @Test
    void mistakesAreSeen() {
        ImmutableMap.<String, BiPredicate<FfgVote, FfgVote>>builder()
                .put("no surround", FfgVote::isDoubleOf)
                .put("no double", FfgVote::surrounds)
                .put(
                        "surround or touch source",
                        (a, b) -> a.isDoubleOf(b) || (a.source() <= b.source() && b.target() < a.target()))
                .put("identical votes too", (a, b) -> a.target() == b.target() || a.surrounds(b))
                .put(
                        "only another source is another vote",
                        (a, b) -> (a.target() == b.target() && a.source() != b.source()) || a.surrounds(b))
                .put("either order", (a, b) -> a.isDoubleOf(b) || a.surrounds(b) || b.surrounds(a))
                .put(
                        "overlap is enough",
                        (a, b) -> a.isDoubleOf(b) || (a.source() < b.source() && b.source() < a.target()))
                .build()
                .forEach((name, mistake) ->
                        assertThat(TABLE).as(name).anyMatch(row -> orders(mistake, row) != row.slashableOrders));
    }
}
