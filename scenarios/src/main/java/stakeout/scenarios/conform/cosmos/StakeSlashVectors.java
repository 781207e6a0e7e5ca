package stakeout.scenarios.conform.cosmos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.cosmos.CosmosChain;
import stakeout.model.cosmos.StakeEntries;
import stakeout.model.cosmos.TokenJournal.Offence;
import stakeout.scenarios.conform.Inputs;

/**
 * staking_slash, staking_slash_entry: validator 0 is slashed, validator 1 is where its redelegations went. Account i holds
 * unbonding i, the accounts after these hold one redelegation each.
 */
final class StakeSlashVectors {
    private StakeSlashVectors() {}

    private static final long OTHERS_AT_DESTINATION = 10_000_000;
    private static final long NOW_MILLIS = 100_000_000;
    private static final long LATER_MILLIS = 200_000_000;

    static Map<String, Object> slashes(Inputs inputs) {
        List<Inputs> unbonding = inputs.get("unbondings").items();
        List<Inputs> redelegating = inputs.get("redelegations").items();
        int accounts = unbonding.size() + redelegating.size();
        CosmosChain chain = world(accounts, inputs.get("validator_tokens").asLong());
        int[] unbondings = new int[unbonding.size()];
        for (int i = 0; i < unbondings.length; i++) {
            unbondings[i] = addUnbonding(chain, i, unbonding.get(i));
        }
        for (int i = 0; i < redelegating.size(); i++) {
            addRedelegation(chain, unbondings.length + i, redelegating.get(i));
        }
        begin(chain);
        long bondedAtFirst = chain.bank().bondedPool;
        long notBondedAtFirst = chain.bank().notBondedPool;
        List<Object> after = new ArrayList<>();
        for (Inputs slash : inputs.get("slashes")) {
            long bonded = chain.bank().bondedPool;
            long notBonded = chain.bank().notBondedPool;
            chain.setClock(slash.get("height_now").asLong(), NOW_MILLIS);
            chain.slashing()
                    .slash(
                            0,
                            slash.get("infraction_height").asLong(),
                            slash.get("power").asLong(),
                            Dec18.parse(slash.get("factor").asText()),
                            Offence.DOUBLE_SIGN);
            Map<String, Object> results = new LinkedHashMap<>();
            results.put("power", chain.validators().tokens[0] / 1_000_000);
            results.put("tokens", chain.validators().tokens[0]);
            results.put("burned_bonded_this", bonded - chain.bank().bondedPool);
            results.put("burned_bonded_total", bondedAtFirst - chain.bank().bondedPool);
            results.put("burned_not_bonded_this", notBonded - chain.bank().notBondedPool);
            results.put("burned_not_bonded_total", notBondedAtFirst - chain.bank().notBondedPool);
            results.put("burned_notbonded_this", notBonded - chain.bank().notBondedPool);
            results.put("burned_notbonded_total", notBondedAtFirst - chain.bank().notBondedPool);
            List<Object> balances = new ArrayList<>();
            for (int row : unbondings) {
                balances.add(chain.unbondings().balance(row));
            }
            results.put("unbonding_balances", balances);
            results.put("unbonding_balance", balances.isEmpty() ? null : balances.get(0));
            after.add(results);
        }
        return Map.of("after", after);
    }

    static Map<String, Object> entry(Inputs inputs) {
        CosmosChain chain = world(1, 100_000_000);
        Inputs kind = inputs.get("kind");
        boolean unbonding = kind.asText().equals("unbonding");
        if (!unbonding && !kind.asText().equals("redelegation")) {
            throw kind.unknownOperation();
        }
        int row = unbonding ? addUnbonding(chain, 0, inputs) : addRedelegation(chain, 0, inputs);
        begin(chain);
        long infraction = inputs.get("infraction_height").asLong();
        chain.setClock(Math.max(infraction, inputs.get("creation_height").asLong()) + 1, NOW_MILLIS);
        Dec18 factor = Dec18.parse(inputs.get("factor").asText());
        long before = chain.bank().supply;
        long bonded = chain.bank().bondedPool;
        long nominal = unbonding
                ? chain.slashing().slashUnbondings(0, infraction, factor)
                : chain.slashing().slashRedelegations(0, infraction, factor);
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("slashed", nominal);
        results.put("burned", before - chain.bank().supply);
        results.put("burned_bonded", bonded - chain.bank().bondedPool);
        if (unbonding) {
            results.put("balance_after", chain.unbondings().balance(row));
        } else {
            int held = chain.delegations().find(0, 1);
            Object shares = held < 0 ? "0" : chain.delegations().shares().get(held);
            results.put("delegation_shares_after", shares);
            results.put("shares_after", shares);
            results.put("balance_after", chain.redelegations().balance(row));
        }
        return results;
    }

    // ----------------------------------------------------------------------------------------------------- the world

    private static CosmosChain world(int accounts, long tokens) {
        VectorWorld world = new VectorWorld();
        world.delegators = accounts;
        CosmosChain chain = world.chain(2);
        VectorWorld.open(chain, 0, "0");
        VectorWorld.open(chain, 1, "0");
        chain.staking().delegate(chain.ownAccount(0), 0, tokens);
        chain.staking().delegate(chain.ownAccount(1), 1, OTHERS_AT_DESTINATION);
        return chain;
    }

    private static void begin(CosmosChain chain) {
        chain.validatorSet().begin();
    }

    private static int addUnbonding(CosmosChain chain, int account, Inputs entry) {
        StakeEntries entries = chain.unbondings();
        long initial = entry.get("initial_balance").asLong();
        int row = entries.put(
                account,
                0,
                0,
                entry.get("creation_height").asLong(),
                entry.get("mature").asBoolean() ? NOW_MILLIS : LATER_MILLIS,
                initial,
                entry.longOr("balance", initial),
                Dec18.ZERO);
        chain.bank().wallets -= entries.balance(row);
        chain.bank().notBondedPool += entries.balance(row);
        return row;
    }

    private static int addRedelegation(CosmosChain chain, int account, Inputs entry) {
        long initial = entry.get("initial_balance").asLong();
        long shares = entry.has("delegation_shares_at_dst")
                ? entry.get("delegation_shares_at_dst").asLong()
                : entry.longOr("shares_dst", initial);
        if (shares > 0) {
            chain.staking().delegate(account, 1, shares);
        }
        return chain.redelegations()
                .put(
                        account,
                        0,
                        1,
                        entry.get("creation_height").asLong(),
                        entry.get("mature").asBoolean() ? NOW_MILLIS : LATER_MILLIS,
                        initial,
                        initial,
                        Dec18.parse(entry.textOr("shares_dst", Long.toString(initial))));
    }
}
