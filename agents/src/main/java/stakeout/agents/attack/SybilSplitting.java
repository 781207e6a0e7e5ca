package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import stakeout.agents.World;
import stakeout.agents.coalition.Coalition;
import stakeout.agents.operator.Holdings;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;
import stakeout.model.state.Genesis;

/**
 * Members have split each of their validators into several identities before the run begins, and attest. Stake, pledge and owners
 * are the same as in the honest twin, which did not split: their profit is what the rules pay for pretending to be many, less what
 * more identities cost ({@code operationCost}, for each by itself). Delegators stay with the first. Successful when, after so long,
 * members have been paid a greater part of all pay than is their part of all stake. Source: [economics] E-iv.
 *
 * @param identities into how many each validator is split; 1 for not at all
 * @param lasts after how long success is judged
 * @param advantage by how much the part of the pay must be greater, relatively
 */
@Trial(attack = "{type: sybil-splitting, by: coalition, identities: 2, lasts: $week}")
@Description("Members split their validators into several identities before the run.")
public record SybilSplitting(
        Members by,
        int identities,
        Span lasts,
        @Default("0.01") Share advantage) implements Attack {
    private static final int MOST_IDENTITIES = 100_000;
    private static final Span AT_ONCE = Span.parse("0 d");

    public SybilSplitting {
        checkArgument(
                identities >= 1 && identities <= MOST_IDENTITIES,
                "identities (%s) must be in [1, %s].",
                identities,
                MOST_IDENTITIES);
        lasts.requireAboveZero("lasts");
    }

    /** Before the first step: identities are there from the beginning. */
    @Override
    public Span start() {
        return AT_ONCE;
    }

    @Override
    public Needs needs() {
        return new Needs(ImmutableSet.of(), ImmutableSet.of(), false);
    }

    @Override
    public World stage(World world) {
        Holdings holdings = new Holdings(world.genesis());
        Coalition members = new Coalition(by.groups(), holdings);
        return world.with(world.genesis().split(row -> members.isMember(holdings.operatorOf(row)), identities));
    }

    /** @throws IllegalArgumentException also where the protocol takes no validators as small as that */
    @Override
    public void check(World world) {
        Attack.super.check(world);
        Genesis split = stage(world).genesis();
        try {
            world.protocol().genesis(split);
        } catch (IllegalArgumentException e) {
            world.protocol().genesis(world.genesis()); // if the whole is refused, splitting is not to blame
            throw new IllegalArgumentException(
                    "identities (" + identities + ") of attack " + name() + ": " + e.getMessage()
                            + "\nMaybe fewer identities.",
                    e);
        }
    }

    @Override
    public Plan begin(Scene scene) {
        Coalition members = scene.coalition();
        BigInteger own = scene.facts().stakeOf(members::isMember);
        BigInteger all = scene.facts().stakeOf(operator -> true);
        long end = scene.after(lasts);
        return new Plan() {
            private boolean judged;

            @Override
            public void plot() {
                // Nothing is ordered: who follows orders attests where there is none.
            }

            @Override
            public boolean succeeds(Facts facts) {
                if (judged || facts.period() < end - 1) {
                    return false;
                }
                judged = true;
                BigDecimal ownPay = new BigDecimal(facts.paid(members::isMember));
                BigDecimal allPay = new BigDecimal(facts.paid(operator -> true));
                BigDecimal fair = allPay.multiply(new BigDecimal(own));
                return ownPay.multiply(new BigDecimal(all))
                                .compareTo(fair.multiply(BigDecimal.ONE.add(advantage.value())))
                        > 0;
            }

            @Override
            public boolean isOver(long period) {
                return period >= end;
            }
        };
    }
}
