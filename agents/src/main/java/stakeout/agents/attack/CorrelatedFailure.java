package stakeout.agents.attack;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToLongFunction;
import stakeout.agents.World;
import stakeout.agents.attack.Units.Unit;
import stakeout.agents.coalition.Coalition;
import stakeout.agents.operator.Holdings;
import stakeout.model.Default;
import stakeout.model.Description;
import stakeout.model.TypeNames;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.Offence;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Trait;
import stakeout.model.quantity.Share;
import stakeout.model.quantity.Span;
import stakeout.model.state.ProtocolState;

/**
 * The innocent twin of an attack: a part of the stake fails together by accident. A cloud or an operator goes down and its
 * validators are offline for a while; or a bug in a client makes them sign twice, once each. Which units fail is drawn: they are
 * put in an order by stream {@code GROUP/failure}, and fail in this order as long as the share is not passed. Successful is what
 * does harm: penalties, leaks and slashes have taken {@code lossShare} of the stake that failed. Source of the comparison of
 * honest losses with deterrence: [upgrading-ethereum] slashing.
 *
 * @param by the groups that may be hit, whatever their strategies
 * @param start when it begins
 * @param share how much of these groups' active stake fails, at most
 * @param scope who fails together
 * @param fault what happens to them
 * @param lasts how long they are offline; nothing with a double sign, which is an instant
 * @param evidenceAfter when the proof of a double sign is included, at least a period later; where nothing is said, as the network says
 * @param lossShare how much of the failing stake must be lost for it to count as harm
 */
@NoTrial(because = "it is an accident, which nobody chooses; frontier plays it beside attacks")
@Description("A part of the stake fails together by accident: offline for a while, or signing twice by a bug.")
public record CorrelatedFailure(
        Members by,
        @Default("0 d") Span start,
        @Default("1") Share share,
        @Default("operator") Fate scope,
        @Default("offline") Fault fault,
        Optional<Span> lasts,
        Optional<Span> evidenceAfter,
        @Default("0.01") Share lossShare)
        implements Attack {
    /** What a failure does. */
    public enum Fault {
        OFFLINE,
        DOUBLE_SIGN
    }

    public CorrelatedFailure {
        share.requireAboveZero("share");
        lossShare.requireAboveZero("lossShare");
        checkArgument(
                (fault == Fault.OFFLINE) == lasts.isPresent(),
                fault == Fault.OFFLINE
                        ? "lasts is missing: an outage ends some day.\nMaybe lasts: 3 h."
                        : "lasts must not stand beside fault: double-sign, which is an instant.");
        lasts.ifPresent(span -> checkArgument(span.amount().signum() > 0, "lasts (%s) must be above 0.", span));
    }

    @Override
    public boolean isByInnocents() {
        return true;
    }

    @Override
    public Needs needs() {
        return fault == Fault.OFFLINE
                ? new Needs(ImmutableSet.of(), ImmutableSet.of(), false)
                : Needs.traits(Trait.PUNISHES_EQUIVOCATION);
    }

    @Override
    public void check(World world) {
        Attack.super.check(world);
        Holdings holdings = new Holdings(world.genesis());
        long[] stake = world.genesis().stake();
        BigInteger total = BigInteger.ZERO;
        BigInteger least = null;
        for (Unit unit : units(holdings, new Coalition(by.groups(), holdings)).all()) {
            BigInteger held = Units.stake(unit, row -> stake[row]);
            total = total.add(held);
            least = least == null ? held : least.min(held);
        }
        checkArgument(
                least == null || least.compareTo(part(total)) <= 0,
                "share (%s) of attack %s must be at least the smallest %s's, %s.\nMaybe %s.",
                share,
                name(),
                TypeNames.of(scope),
                least == null ? "" : new BigDecimal(least).divide(new BigDecimal(total), 4, RoundingMode.UP),
                scope == Fate.VALIDATOR ? "more validators" : "scope: validator");
    }

    private Units units(Holdings holdings, Coalition groups) {
        return new Units(holdings, groups::isMember, scope);
    }

    private BigInteger part(BigInteger total) {
        return new BigDecimal(total).multiply(share.value()).toBigInteger();
    }

    /** The units that fail, in the order drawn. */
    private List<Unit> drawn(Scene scene, IntToLongFunction stakeOf) {
        Units units = units(scene.holdings(), scene.coalition());
        BigInteger left = BigInteger.ZERO;
        Map<Unit, Long> lots = new HashMap<>();
        for (Unit unit : units.all()) {
            left = left.add(Units.stake(unit, stakeOf));
            lots.put(unit, units.bits(scene.streams(), "failure", scene.beginsIn(), unit));
        }
        left = part(left);
        List<Unit> order = new ArrayList<>(units.all());
        order.sort(Comparator.comparing(lots::get));
        List<Unit> failing = new ArrayList<>();
        for (Unit unit : order) {
            BigInteger held = Units.stake(unit, stakeOf);
            if (held.signum() > 0 && held.compareTo(left) <= 0) {
                failing.add(unit);
                left = left.subtract(held);
            }
        }
        return failing;
    }

    @Override
    public Plan begin(Scene scene) {
        Protocol protocol = scene.protocol();
        ProtocolState state = scene.chain().state();
        IntToLongFunction stakeOf = row -> protocol.weight(state, row) > 0 ? protocol.stake(state, row) : 0;
        List<Unit> failing = drawn(scene, stakeOf);
        BigInteger failed =
                failing.stream().map(unit -> Units.stake(unit, stakeOf)).reduce(BigInteger.ZERO, BigInteger::add);
        BigDecimal harm = new BigDecimal(failed).multiply(lossShare.value());
        long end = fault == Fault.OFFLINE ? scene.after(lasts.orElseThrow()) : scene.beginsIn() + 1;
        return new Running(scene, failing, harm, end);
    }

    private final class Running implements Plan {
        private final Scene scene;
        private final int[] rows;
        private final Set<Integer> operators = new HashSet<>();
        private final BigDecimal harm;
        private final BigInteger before;
        private final long end;
        private boolean signed;

        Running(Scene scene, List<Unit> failing, BigDecimal harm, long end) {
            this.scene = scene;
            this.harm = harm;
            this.end = end;
            rows = failing.stream()
                    .flatMap(unit -> unit.rows().stream())
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            for (int row : rows) {
                operators.add(scene.holdings().operatorOf(row));
            }
            before = scene.facts().taken(operators::contains);
        }

        @Override
        public void plot() {
            if (fault == Fault.OFFLINE) {
                for (int row : rows) {
                    scene.mishaps().strike(row, Intent.OFFLINE);
                }
            } else if (!signed) {
                signed = true;
                long provable = scene.beginsIn() + scene.evidenceDelay(evidenceAfter);
                for (int row : rows) {
                    scene.chain()
                            .evidence()
                            .report(new Offence(row, scene.beginsIn(), Offence.Kind.EQUIVOCATION), provable);
                }
            }
        }

        @Override
        public boolean succeeds(Facts facts) {
            return facts.isEndOfStep()
                    && harm.signum() > 0
                    && new BigDecimal(facts.taken(operators::contains).subtract(before)).compareTo(harm) >= 0;
        }

        @Override
        public boolean isOver(long period) {
            return period >= end;
        }
    }
}
