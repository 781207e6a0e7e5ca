package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.agents.attack.Discouragement;
import stakeout.agents.attack.Members;
import stakeout.model.ethereum.AttestationRewards;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.ethereum.ProposerRewards;
import stakeout.model.ethereum.SyncCommitteeRewards;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Ethereum;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;

/** Proposers of 30 % leave out the votes of 20 %: late votes, what they cost whom, and that all of it is accounted for. */
final class DiscouragementTest {
    private static final Ethereum ETHEREUM = new Ethereum("ethereum@electra", EthereumParameters.electra());
    private static final long STAKE = 2_048_000_000_000L;
    private static final int EPOCHS = 60;
    private static final int MEMBERS = 0;
    private static final int VICTIMS = 1;
    private static final int OTHERS = 2;

    private static Worlds world(int victims) {
        return new Worlds(ETHEREUM)
                .from(1000)
                .group("cartel", 1, 300, STAKE, Worlds.ADVERSARIAL)
                .group("victims", 1, victims, STAKE, Worlds.HONEST)
                .group("others", 1, 700 - victims, STAKE, Worlds.HONEST)
                .periods(EPOCHS);
    }

    private static Notes attacked(int victims) {
        return attacked(victims, false);
    }

    private static Notes attacked(int victims, boolean signatures) {
        return Notes.of(world(victims)
                .attack(new Discouragement(
                        Members.of("cartel"),
                        Members.of("victims"),
                        Span.parse("0 epochs"),
                        Span.parse("1000 epochs"),
                        Share.parse("0.03"),
                        signatures,
                        Span.parse("50 epochs")))
                .build());
    }

    private final Notes honest = Notes.of(world(200).build());
    private final Notes attacked = attacked(200);

    private static BigInteger posted(Notes notes, String cause, int operator) {
        Ledger ledger = notes.end.ledger();
        return ledger.postings(ledger.cause(cause)).get(ledger.accounts().operator(operator));
    }

    private double kept(int flag, int operator) {
        String cause = AttestationRewards.ISSUANCE.get(flag);
        return posted(attacked, cause, operator).doubleValue()
                / posted(honest, cause, operator).doubleValue();
    }

    /**
     * Of a = 0.3 of the slots the head is lost, of a⁵ the source, of a³² the target; and who votes is paid by how many voted with him:
     * (1 − a)(1 − a v) of the head. 1,920 slots: a is met within 4.9 × sqrt(a (1 − a) / 1,920) = 0.051, 1e-6.
     */
    @Test
    void victimsLoseTheHeadWhereMembersPropose() {
        assertThat(kept(2, VICTIMS)).isBetween(0.7 * 0.94 - 0.06, 0.7 * 0.94 + 0.06);
        assertThat(kept(2, OTHERS)).isBetween(0.94 - 0.011, 0.94 + 0.011);
        // A source is lost to five members in a row: 0.24 % of the slots, five times as uneven as single draws.
        assertThat(kept(0, VICTIMS)).isBetween(0.965, 1.0);
        assertThat(kept(1, VICTIMS)).as("some proposer takes the vote").isEqualTo(1.0);
        assertThat(kept(1, OTHERS)).isEqualTo(1.0);
        assertThat(attacked.end.succeeded()).containsEntry("0:discouragement", true);
    }

    /** What members do not include is no pay of theirs; who comes next gets what is still in time. */
    @Test
    void membersPayForItAsProposers() {
        BigInteger members = posted(attacked, ProposerRewards.CAUSE, MEMBERS);
        assertThat(members).isLessThan(posted(honest, ProposerRewards.CAUSE, MEMBERS));
        BigInteger others =
                posted(attacked, ProposerRewards.CAUSE, OTHERS).add(posted(attacked, ProposerRewards.CAUSE, VICTIMS));
        assertThat(others)
                .isGreaterThan(posted(honest, ProposerRewards.CAUSE, OTHERS)
                        .add(posted(honest, ProposerRewards.CAUSE, VICTIMS)));
        double lost = 1
                - members.doubleValue()
                        / posted(honest, ProposerRewards.CAUSE, MEMBERS).doubleValue();
        // A fifth of what a block's votes bring, which are 54 of 56 parts of a proposer's pay: 0.193. The rest is in
        // the signatures.
        assertThat(lost).isBetween(0.18, 0.2);
    }

    /**
     * Nobody is away, so that the ideal is what was paid without the attack: paid + shortfall, to the Gwei; also where one vote lands
     * elsewhere and lacks nothing, so that only the rounding of the blocks differs.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 200})
    void proposersPayAndItsShortfallSumToTheIdeal(int victims) {
        Notes of = attacked(victims);
        Ledger ledger = of.end.ledger();
        BigInteger lacking = BigInteger.ZERO;
        for (int operator = 0; operator < 3; operator++) {
            lacking = lacking.add(
                    ledger.shortfalls(ledger.shortfallRule("proposer")).get(operator));
        }
        assertThat(lacking).isPositive();
        assertThat(proposersAll(of).add(lacking))
                .isEqualTo(proposersAll(Notes.of(world(victims).build())));
    }

    /** Nobody is away, and all that votes fall short of is the members' doing; what a vote's owner goes without is known to be theirs. */
    @Test
    void whatVotesLackIsLaidAtThem() {
        Ledger ledger = attacked.end.ledger();
        for (String name : ledger.shortfallRules()) {
            int rule = ledger.shortfallRule(name);
            if (name.startsWith("attestation")) {
                assertThat(ledger.shortfalls(rule).get(VICTIMS)).isZero();
                assertThat(ledger.shortfalls(rule).get(OTHERS)).isZero();
            }
        }
        int head = ledger.shortfallRule("attestation-head");
        BigInteger lacked = ledger.lacks(head).get(VICTIMS);
        BigInteger theirs = ledger.inflicted(head).of(MEMBERS).orElseThrow().get(VICTIMS);
        BigInteger all = posted(honest, AttestationRewards.ISSUANCE.get(2), VICTIMS);
        assertThat(posted(attacked, AttestationRewards.ISSUANCE.get(2), VICTIMS).add(lacked))
                .isEqualTo(all);
        BigInteger one = all.divide(BigInteger.valueOf(200L * EPOCHS));
        assertThat(theirs.mod(one)).as("whole heads of %s Gwei", one).isZero();
        assertThat(theirs.doubleValue() / all.doubleValue()).isBetween(0.3 - 0.06, 0.3 + 0.06);
    }

    /**
     * With their signatures left out too victims lose a of what their seats earn, and are fined as much again: 2 a of 2 parts in 64, beside a of
     * the head's 14. What is paid and what falls short is the ideal to the Gwei, and all of it the members' doing.
     */
    @Test
    void signaturesLeftOutCostTheSeatTwice() {
        Notes of = attacked(200, true);
        Ledger ledger = of.end.ledger();
        BigInteger ideal = posted(honest, SyncCommitteeRewards.REWARD, VICTIMS);
        BigInteger paid = posted(of, SyncCommitteeRewards.REWARD, VICTIMS);
        BigInteger fined = posted(of, SyncCommitteeRewards.PENALTY, VICTIMS).negate();
        int rule = ledger.shortfallRule("sync-committee");
        assertThat(paid.add(ledger.lacks(rule).get(VICTIMS))).isEqualTo(ideal);
        assertThat(fined).isEqualTo(ideal.subtract(paid));
        assertThat(fined.doubleValue() / ideal.doubleValue()).isBetween(0.3 - 0.06, 0.3 + 0.06);
        assertThat(ledger.shortfalls(rule).get(MEMBERS))
                .isEqualTo(ledger.lacks(rule).get(VICTIMS));
        int cause = ledger.cause(SyncCommitteeRewards.PENALTY);
        assertThat(ledger.charges(cause).of(MEMBERS).orElseThrow().get(VICTIMS)).isEqualTo(fined);
        assertThat(posted(of, SyncCommitteeRewards.REWARD, OTHERS))
                .isEqualTo(posted(honest, SyncCommitteeRewards.REWARD, OTHERS));
        BigInteger unpaid = BigInteger.ZERO;
        for (int operator = 0; operator < 3; operator++) {
            unpaid = unpaid.add(
                    ledger.shortfalls(ledger.shortfallRule("proposer")).get(operator));
        }
        assertThat(proposersAll(of).add(unpaid)).isEqualTo(proposersAll(honest));
    }

    private static BigInteger proposersAll(Notes notes) {
        return posted(notes, ProposerRewards.CAUSE, MEMBERS)
                .add(posted(notes, ProposerRewards.CAUSE, VICTIMS))
                .add(posted(notes, ProposerRewards.CAUSE, OTHERS));
    }
}
