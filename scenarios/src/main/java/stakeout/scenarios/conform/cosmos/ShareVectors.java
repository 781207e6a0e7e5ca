package stakeout.scenarios.conform.cosmos;

import java.util.Map;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Column;
import stakeout.model.arithmetic.Dec18Register;
import stakeout.model.cosmos.Shares;
import stakeout.scenarios.conform.Inputs;

/** staking_shares. */
final class ShareVectors {
    private ShareVectors() {}

    static Map<String, Object> compute(Inputs inputs) {
        long[] tokens = {inputs.get("tokens").asLong()};
        Dec18Column shares = new Dec18Column(1);
        shares.set(0, dec(inputs, "total_shares"));
        Dec18 total = shares.get(0);
        Dec18Register register = new Dec18Register();
        return switch (inputs.get("op").asText()) {
            case "tokens_from_shares" ->
                Map.of("tokens_dec", Shares.toTokens(register.set(dec(inputs, "shares")), tokens[0], total));
            case "tokens_from_shares_truncated" ->
                Map.of("tokens_dec", Shares.toTokensTruncated(register.set(dec(inputs, "shares")), tokens[0], total));
            case "shares_from_tokens" ->
                Map.of(
                        "shares",
                        Shares.fromTokens(
                                register.set(total), inputs.get("amount").asLong(), tokens[0]));
            case "remove_shares" -> {
                long out = Shares.remove(shares, tokens, 0, dec(inputs, "shares"), register, new Dec18Register());
                yield Map.of("tokens_out", out, "tokens_left", tokens[0], "shares_left", shares.get(0));
            }
            case "add_tokens" -> {
                Shares.add(shares, tokens, 0, inputs.get("amount").asLong(), register);
                yield Map.of("shares_out", register, "tokens_after", tokens[0], "shares_after", shares.get(0));
            }
            default -> throw inputs.get("op").unknownOperation();
        };
    }

    private static Dec18 dec(Inputs inputs, String key) {
        return Dec18.parse(inputs.get(key).asText());
    }
}
