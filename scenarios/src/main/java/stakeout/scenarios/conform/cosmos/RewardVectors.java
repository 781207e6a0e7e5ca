package stakeout.scenarios.conform.cosmos;

import java.util.LinkedHashMap;
import java.util.Map;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;
import stakeout.model.cosmos.CosmosChain;
import stakeout.model.cosmos.TokenJournal.Offence;
import stakeout.scenarios.conform.Inputs;

/** distribution_f1: a story of delegations, rewards, slashes and withdrawals at one validator. */
final class RewardVectors {
    private RewardVectors() {}

    static Map<String, Object> compute(Inputs inputs) {
        return new Story(inputs).play();
    }

    private static final class Story {
        private final Inputs inputs;
        private final CosmosChain chain = new VectorWorld().chain(1);
        private final Map<String, Integer> accounts = new LinkedHashMap<>();
        private final Map<String, Object> paid = new LinkedHashMap<>();
        private long height = 1;
        private long commissionPaid;

        Story(Inputs inputs) {
            this.inputs = inputs;
            VectorWorld.open(chain, 0, inputs.get("commission_rate").asText());
            chain.setClock(height, 0);
        }

        Map<String, Object> play() {
            for (Inputs event : inputs.get("events")) {
                if (!event.booleanOr("same_block", false)) {
                    nextBlock();
                }
                play(event);
            }
            nextBlock();
            Map<String, Object> rewards = new LinkedHashMap<>();
            accounts.forEach((who, account) -> rewards.put(who, reward(account)));
            Map<String, Object> results = new LinkedHashMap<>();
            results.put("commission", chain.distribution().commissionDue(0));
            results.put("commission_paid", commissionPaid);
            results.put("outstanding", chain.distribution().outstanding(0));
            results.put("community_pool", chain.communityPool());
            results.put("rewards", rewards);
            results.put("paid", paid);
            return results;
        }

        private void nextBlock() {
            height++;
            chain.setClock(height, 5_000 * height);
        }

        private void play(Inputs event) {
            switch (event.get("op").asText()) {
                case "delegate" -> {
                    int account = account(event);
                    pay(event, account);
                    expectAccepted(chain.staking()
                            .delegate(account, 0, event.get("amount").asLong())
                            .accepted());
                }
                case "undelegate" -> {
                    int account = account(event);
                    pay(event, account);
                    expectAccepted(chain.staking()
                            .undelegate(account, 0, event.get("amount").asLong())
                            .accepted());
                }
                case "reward" ->
                    chain.distribution()
                            .allocateTo(0, fund(Dec18.parse(event.get("amount").asText())));
                case "slash" ->
                    slash(Dec18.parse(event.get("fraction_of_current_tokens").asText()));
                case "withdraw" -> {
                    int row = chain.delegations().find(account(event), 0);
                    addPaid(event.get("who").asText(), chain.distribution().withdraw(row));
                }
                case "withdraw_commission" ->
                    commissionPaid += chain.distribution().withdrawCommission(0);
                default -> throw event.get("op").unknownOperation();
            }
        }

        /** What a change of the delegation pays out on its way. */
        private void pay(Inputs event, int account) {
            int row = chain.delegations().find(account, 0);
            if (row >= 0 && chain.delegations().isHeld(row)) {
                addPaid(event.get("who").asText(), chain.distribution().withdraw(row));
            }
        }

        private void slash(Dec18 fraction) {
            long tokens = chain.validators().tokens[0];
            long burned = new Dec18Register().set(fraction).mulInt(tokens).truncateInt();
            chain.slashing().burn(0, burned, Offence.DOUBLE_SIGN);
        }

        private Dec18 fund(Dec18 amount) {
            chain.bank().wallets -= new Dec18Register().set(amount).ceilInt();
            chain.bank().distribution += new Dec18Register().set(amount).ceilInt();
            return amount;
        }

        private Object reward(int account) {
            int row = chain.delegations().find(account, 0);
            return row < 0 || !chain.delegations().isHeld(row)
                    ? "0"
                    : chain.distribution().rewards(row);
        }

        private void addPaid(String who, long amount) {
            paid.merge(who, amount, (before, more) -> (Long) before + (Long) more);
        }

        private int account(Inputs event) {
            return accounts.computeIfAbsent(event.get("who").asText(), who -> accounts.size());
        }

        private static void expectAccepted(boolean accepted) {
            if (!accepted) {
                throw new IllegalStateException("a message of the story was refused");
            }
        }
    }
}
