package stakeout.scenarios.assess;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import stakeout.model.Numbers;
import stakeout.model.TypeNames;
import stakeout.results.statistics.Interval;
import stakeout.results.statistics.Sample;

/** An assessment for programs: what the report says, in one object. */
public final class AssessmentJson {
    private static final double CONFIDENCE = 0.95;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AssessmentJson() {}

    /**
     * The whole answer. Amounts are tokens and whole units of the currency.
     *
     * @param opening the command that opens a run of the recording, by its name
     */
    public static String text(Answer answer, UnaryOperator<String> opening) {
        Question question = answer.question();
        ObjectNode json = MAPPER.createObjectNode();
        json.put("format", "stakeout-assessment");
        json.put("schema", 1);
        json.put("rules", answer.question().rulesName());
        json.put("protocol", answer.network().protocol().protocol().name());
        json.put("token", answer.network().protocol().protocol().token().symbol());
        json.put("totalStakeBaseUnits", answer.network().total());
        json.put("stake", answer.network().said());
        question.price().ifPresent(price -> json.put("price", price.toString()));
        question.asOf().ifPresent(day -> json.put("priceAsOf", day.toString()));
        json.put("fallAfterAttack", number(question.fall().toDouble()));
        question.gains().any().ifPresent(gain -> json.put("gain", gain.toString()));
        question.selfStake().ifPresent(share -> json.put("selfStake", number(share.toDouble())));
        json.put("seed", Long.toString(question.seed()));
        json.put("replications", question.replications());
        ArrayNode verdict = json.putArray("verdict");
        new Verdict(answer).lines().forEach(verdict::add);
        ImmutableListMultimap<String, FinancingSection.Financed> ways =
                Multimaps.index(new FinancingSection(answer).ways(), FinancingSection.Financed::attack);
        ArrayNode attacks = json.putArray("attacks");
        answer.findings().forEach(finding -> {
            ObjectNode told = finding(question, finding, opening);
            ArrayNode financing = finding.cost().isPresent() ? told.putArray("financing") : MAPPER.createArrayNode();
            ways.get(finding.name()).forEach(way -> financing.add(financed(way)));
            attacks.add(told);
        });
        ArrayNode sways = json.putArray("unverified");
        answer.sways().forEach(sway -> sways.add(sway(sway)));
        ArrayNode left = json.putArray("notModelled");
        new Scope(answer).notModelled().forEach(left::add);
        return json.toPrettyString().replace("\r", "") + "\n";
    }

    private static ObjectNode financed(FinancingSection.Financed financed) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("stake", financed.way().way());
        json.put("terms", financed.way().terms());
        if (!financed.way().whyNot().isEmpty()) {
            json.put("whyNot", financed.way().whyNot());
        }
        json.set("breakEvenGain", sample(financed.needed()));
        json.put("judgement", financed.judgement().words());
        return json;
    }

    private static ObjectNode sway(Sway sway) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("path", sway.path());
        json.put("value", sway.value());
        json.put("status", sway.note().status());
        json.put("source", sway.note().source());
        json.put("flips", sway.flips());
        if (!sway.unmoved().isEmpty()) {
            json.put("unmoved", sway.unmoved());
        }
        ArrayNode moves = json.putArray("moves");
        for (Sway.Move move : sway.moves()) {
            ObjectNode each = moves.addObject();
            each.put("to", move.to());
            if (!move.refusal().isEmpty()) {
                each.put("refused", move.refusal());
            }
            ArrayNode effects = each.putArray("effects");
            move.effects().stream()
                    .filter(effect -> effect.flips() || effect.changes())
                    .forEach(effect -> effects.add(effect(effect)));
        }
        return json;
    }

    private static ObjectNode effect(Sway.Effect effect) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("attack", effect.attack());
        json.put("share", number(effect.share()));
        json.put("succeeded", effect.succeeded());
        json.put("succeeds", effect.succeeds());
        if (!effect.refusal().isEmpty()) {
            json.put("refused", effect.refusal());
        }
        if (!Double.isNaN(effect.gave())) {
            json.put("breakEvenGainBefore", number(effect.gave()));
            json.put("breakEvenGain", number(effect.gives()));
            json.put("paid", effect.paid());
            json.put("pays", effect.pays());
        }
        return json;
    }

    private static ObjectNode finding(Question question, Finding finding, UnaryOperator<String> opening) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("attack", finding.name());
        json.put("outcome", TypeNames.of(finding.outcome()));
        question.gain(finding).ifPresent(gain -> json.put("gain", gain.toString()));
        if (!finding.reason().isEmpty()) {
            json.put("reason", finding.reason());
        }
        if (!finding.assumes().isEmpty()) {
            json.put("assumes", finding.assumes());
        }
        ArrayNode tried = json.putArray("tried");
        finding.tried().forEach((share, success) -> {
            ObjectNode each = tried.addObject();
            each.put("share", number(share));
            each.put("succeeded", success);
            if (finding.chosenBy().containsKey(share)) {
                each.put("breakEvenGainChosenBy", number(finding.chosenBy().get(share)));
            }
        });
        finding.cost().ifPresent(cost -> {
            json.put("smallestShare", number(finding.smallest().orElseThrow()));
            json.put("cheapestShare", number(finding.share()));
            json.put("validators", finding.members());
            json.put("stakeBaseUnits", finding.stake());
            json.put("succeededAgainIn", cost.succeeded());
            Interval rate = cost.succeededAgain().clopperPearson(CONFIDENCE);
            json.putObject("successRate")
                    .put("n", question.replications())
                    .put("low", number(rate.low()))
                    .put("high", number(rate.high()));
            json.put("settled", cost.settled());
            cost.watched().ifPresent(days -> json.put("watchedDays", number(days)));
            json.put("run", cost.run());
            json.put("open", opening.apply(cost.run()));
            json.set("givesUp", sample(cost.breakEven(0).sample()));
            json.set("operatorsOwnProfit", sample(cost.own()));
            json.set("delegatorsProfit", sample(cost.delegators()));
            json.set("othersLose", sample(cost.othersLoss()));
            json.set("griefingFactor", sample(cost.griefing()));
            json.set("slashedShare", sample(cost.slashed()));
            json.set("settlementDays", sample(cost.settlementDays()));
            boolean isOutside = finding.outcome() == Finding.Outcome.OUTSIDE;
            json.put(
                    "judgement",
                    isOutside
                            ? OutsiderSection.judgement(question, finding)
                            : Judgement.of(question, finding).words());
            if (isOutside) {
                json.set("bribesPaidInMoney", sample(cost.bribes()));
            }
            cost.money().ifPresent(money -> json.set("profitInMoney", sample(money)));
            cost.ownMoney().ifPresent(money -> json.set("operatorsOwnProfitInMoney", sample(money)));
            ArrayNode falls = json.putArray("breakEvenGainByFall");
            for (double fall : WhatIf.FALLS) {
                ObjectNode each = falls.addObject();
                each.put("fall", number(fall));
                each.set("tokensAtPriceBefore", sample(cost.breakEven(fall).sample()));
            }
        });
        return json;
    }

    private static ObjectNode sample(Sample sample) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("n", sample.size());
        if (sample.size() > 0) {
            json.put("mean", number(sample.mean()));
            sample.interval(CONFIDENCE).ifPresent(interval -> {
                json.put("low", number(interval.low()));
                json.put("high", number(interval.high()));
            });
        }
        return json;
    }

    /** As our own formatter writes it, so that it is the same on every JDK. */
    private static BigDecimal number(double value) {
        return new BigDecimal(Numbers.format(value));
    }
}
