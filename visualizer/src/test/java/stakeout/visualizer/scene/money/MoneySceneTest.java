package stakeout.visualizer.scene.money;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stakeout.visualizer.moment.ProfitLine;
import stakeout.visualizer.moment.Purse;
import stakeout.visualizer.moment.Purse.Posting;
import stakeout.visualizer.moment.Purse.Unpaid;
import stakeout.visualizer.moment.ScriptedMoment;
import stakeout.visualizer.scene.Painted;

/** One fact changed: the part that shows it changes, the others do not. */
class MoneySceneTest {
    private static final double ETH = 1e9;

    private final Rectangle2D area = Painted.area(new MoneyScene());

    private static Posting token(String account, String owner, String cause, double eth) {
        return new Posting(Purse.TOKEN, account, owner, cause, eth * ETH);
    }

    private static ScriptedMoment moment(double missed, double gainUsd, double profitAtEnd) {
        ScriptedMoment moment = new ScriptedMoment();
        moment.purse = Optional.of(new Purse(
                ImmutableList.of(
                        token("home", "operators", "issuance:duty", 60),
                        token("cartel", "operators", "issuance:duty", 20),
                        token("supply", "protocol", "issuance:duty", -80),
                        token("cartel", "operators", "slash:double-vote", -300),
                        token("supply", "protocol", "slash:double-vote", 300),
                        new Posting(Purse.CASH, "cartel", "operators", "gain:attack", gainUsd * 1e6)),
                ImmutableList.of(new Unpaid("duty", "cartel", missed * ETH)),
                ImmutableList.of(
                        token("home", "operators", "issuance:duty", 60),
                        token("cartel", "operators", "issuance:duty", 45),
                        token("supply", "protocol", "issuance:duty", -105))));
        moment.profit = Optional.of(
                new ProfitLine(new long[] {0, 50, 99}, new double[] {0, -100 * ETH, profitAtEnd * ETH}, new double[3]));
        return moment;
    }

    private Rectangle changed(ScriptedMoment before, ScriptedMoment after) {
        return Painted.differing(Painted.of(new MoneyScene(), before), Painted.of(new MoneyScene(), after), area);
    }

    private double lowerTop() {
        return area.getMaxY() - area.getHeight() * 0.38;
    }

    @Test
    void whatWasNotPaidShowsAmongTheFlowsAlone() {
        Rectangle changed = changed(moment(10, 1000, -325), moment(90, 1000, -325));
        assertThat(changed.isEmpty()).isFalse();
        assertThat(changed.getMaxY()).isLessThan(lowerTop());
    }

    @Test
    void aGainInCashShowsInTheAccountAlone() {
        Rectangle changed = changed(moment(10, 1000, -325), moment(10, 2000, -325));
        assertThat(changed.isEmpty()).isFalse();
        assertThat(changed.getY()).isGreaterThan(lowerTop());
        assertThat(changed.getX()).isGreaterThan(area.getX() + area.getWidth() * 0.6);
    }

    @Test
    void profitShowsInItsLineAlone() {
        Rectangle changed = changed(moment(10, 1000, -325), moment(10, 1000, -200));
        assertThat(changed.isEmpty()).isFalse();
        assertThat(changed.getY()).isGreaterThan(lowerTop());
        assertThat(changed.getMaxX()).isLessThan(area.getX() + area.getWidth() * 0.62);
    }

    @Test
    void withoutAGainTheAccountTellsWhichWouldBreakEven() {
        ScriptedMoment moment = moment(10, 0, -325);
        List<AccountPanel.Line> lines = AccountPanel.lines(moment, moment.purse.orElseThrow());
        assertThat(AccountPanel.verdict(lines, moment.run()))
                .isEqualTo("No gain from outside so far; it would break even at 325 ETH.");
        // 1000 USD are no part of the cost without a price of the token
        ScriptedMoment paid = moment(10, 1000, -325);
        assertThat(AccountPanel.verdict(AccountPanel.lines(paid, paid.purse.orElseThrow()), paid.run()))
                .isEmpty();
    }

    @Test
    void theAccountIsWhatDiffersFromHonestPlay() {
        ScriptedMoment moment = moment(10, 1000, -325);
        assertThat(AccountPanel.lines(moment, moment.purse.orElseThrow()))
                .containsExactly(
                        new AccountPanel.Line("slash:double-vote", Purse.TOKEN, -300 * ETH),
                        new AccountPanel.Line("issuance:duty", Purse.TOKEN, -25 * ETH),
                        new AccountPanel.Line("gain:attack", Purse.CASH, 1e9));
        assertThat(new MoneyScene().headline(moment)).isEqualTo("The coalition has lost 325 ETH beyond honest play");
    }

    @Test
    void eachCauseGivesWhatItTakes() {
        Sankey sankey = Sankey.of(moment(10, 1000, -325).purse.orElseThrow(), Purse.TOKEN);
        for (Sankey.Node cause : sankey.causes) {
            assertThat(sankey.paid.stream()
                            .filter(flow -> flow.to() == cause)
                            .mapToDouble(Sankey.Flow::amount)
                            .sum())
                    .as(cause.name)
                    .isEqualTo(cause.amount);
            assertThat(sankey.received.stream()
                            .filter(flow -> flow.from() == cause)
                            .mapToDouble(Sankey.Flow::amount)
                            .sum())
                    .as(cause.name)
                    .isEqualTo(cause.amount);
        }
        assertThat(sankey.payers).extracting(node -> node.name).containsExactly("cartel", "new tokens", "not paid");
        assertThat(sankey.receivers)
                .extracting(node -> node.name)
                .containsExactly("burned", "home", "cartel", "cartel absent");
    }

    @Test
    void noTwoRibbonsOfOneNodeCross() {
        Sankey sankey = Sankey.of(moment(10, 1000, -325).purse.orElseThrow(), Purse.TOKEN);
        // the largest receiver first; by name the cartel would be before home
        assertThat(sankey.received)
                .filteredOn(flow -> flow.from().name.equals("issuance:duty"))
                .extracting(flow -> flow.to().name)
                .containsExactly("home", "cartel");
        assertThat(sankey.paid)
                .extracting(flow -> sankey.payers.indexOf(flow.from()))
                .isSorted();
    }

    @Test
    void nothingKnownIsSaid() {
        ScriptedMoment moment = new ScriptedMoment();
        assertThat(new MoneyScene().headline(moment)).isEqualTo("What was paid is not known");
        assertThat(changed(moment, new ScriptedMoment()).isEmpty()).isTrue();
    }
}
