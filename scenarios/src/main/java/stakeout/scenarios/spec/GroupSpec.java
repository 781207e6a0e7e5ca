package stakeout.scenarios.spec;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import stakeout.agents.strategy.Strategy;
import stakeout.model.Default;
import stakeout.model.economy.Financing;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.scenarios.stake.Stakes;

/**
 * A group of validators: so many of one stake each, or {@code stakes} from a rule or from data.
 *
 * @param name small letters, digits, hyphens
 * @param validators how many, of {@code stake} each; absent with {@code stakes}
 * @param stake what each of them has bonded, own and delegated together; absent with {@code stakes}
 * @param stakes where stake comes from instead
 * @param operators how many run them, in equal parts; absent for one a validator, or as the data say
 * @param entity who controls all of the operators; absent for each by itself, or as the data say
 * @param entities how many control them, in equal parts; absent as above
 * @param selfStake the operators' own part of the stake; absent where nobody knows or the data say
 * @param commission what they take of their delegators' rewards; absent where there are none or the data say
 * @param pledge what the owners of each validator promise to hold, where the protocol has pledges; absent: what they hold, or as the
 *     data say
 * @param cost what each validator takes of a period's reward first, where the protocol has fixed costs; absent: the least there
 *     may be, or as the data say
 * @param financing how attackers came by their own stake; absent for owned
 * @param strategy what they do; absent for those that an attack names: they are adversarial
 * @param cohort whether one agent acts for all of the operators; the rows come out the same
 */
public record GroupSpec(
        String name,
        Optional<Integer> validators,
        Optional<Money> stake,
        Optional<Stakes> stakes,
        Optional<Integer> operators,
        Optional<String> entity,
        Optional<Integer> entities,
        Optional<Share> selfStake,
        Optional<Share> commission,
        Optional<Money> pledge,
        Optional<Money> cost,
        Optional<Financing> financing,
        Optional<Strategy> strategy,
        @Default("false") boolean cohort) {
    public static final int MOST_VALIDATORS = 2_000_000;

    public GroupSpec {
        checkName(name);
        if (stakes.isPresent()) {
            checkArgument(
                    validators.isEmpty(), "validators must not stand beside stakes, which say how many there are.");
            checkArgument(stake.isEmpty(), "stake must not stand beside stakes, which say how much each has.");
        } else {
            checkArgument(
                    validators.isPresent() && stake.isPresent(),
                    "%s is missing: a group needs validators and stake, or stakes.",
                    validators.isPresent() ? "stake" : "validators");
            checkCount("validators", validators.get(), MOST_VALIDATORS);
            checkArgument(stake.get().amount().signum() > 0, "stake (%s) must be above 0.", stake.get());
            operators.ifPresent(count -> checkArgument(
                    count <= validators.get(),
                    "operators (%s) must be at most validators (%s).",
                    count,
                    validators.get()));
        }
        operators.ifPresent(count -> checkCount("operators", count, MOST_VALIDATORS));
        entities.ifPresent(count -> checkCount("entities", count, MOST_VALIDATORS));
        pledge.ifPresent(
                amount -> checkArgument(amount.amount().signum() >= 0, "pledge (%s) must not be negative.", amount));
        cost.ifPresent(
                amount -> checkArgument(amount.amount().signum() >= 0, "cost (%s) must not be negative.", amount));
        checkArgument(entity.isEmpty() || entities.isEmpty(), "entities must not stand beside entity.");
    }

    static void checkName(String name) {
        checkArgument(
                name.matches("[a-z][a-z0-9-]{0,39}"),
                "name (%s) must be small letters, digits and hyphens, at most 40.\nMaybe home or cartel.",
                name);
    }

    private static void checkCount(String what, int count, int most) {
        checkArgument(count >= 1 && count <= most, "%s (%s) must be in [1, %s].", what, count, most);
    }
}
