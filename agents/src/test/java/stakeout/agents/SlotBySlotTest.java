package stakeout.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stakeout.agents.attack.Attack;
import stakeout.agents.attack.Facts;
import stakeout.agents.attack.Members;
import stakeout.agents.attack.Needs;
import stakeout.agents.attack.Plan;
import stakeout.agents.attack.Scene;
import stakeout.agents.slot.ProposerPolicy;
import stakeout.agents.strategy.FlakyStrategy;
import stakeout.model.cardano.CardanoParameters;
import stakeout.model.consensus.Intent;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Cardano;
import stakeout.model.protocol.Ethereum;
import stakeout.model.protocol.Protocol;
import stakeout.model.quantity.Rate;
import stakeout.model.quantity.Span;

/** A period played slot by slot by members who follow the protocol comes to the same as one played at once: to the last unit. */
final class SlotBySlotTest {
    private static final long ETH = 1_000_000_000L;

    /** Members do, slot by slot, what everybody does. */
    record HonestSlots(Members by, Span start) implements Attack {
        @Override
        public Needs needs() {
            return Needs.slotBySlot();
        }

        @Override
        public Plan begin(Scene scene) {
            return new Plan() {
                @Override
                public void plot() {
                    scene.order(Intent.ATTEST);
                }

                @Override
                public Optional<ProposerPolicy> proposers() {
                    return Optional.of(ProposerPolicy.HONEST);
                }

                @Override
                public boolean succeeds(Facts facts) {
                    return false;
                }

                @Override
                public boolean isOver(long period) {
                    return false;
                }
            };
        }
    }

    private static Worlds worlds(Protocol protocol, long stake) {
        return new Worlds(protocol)
                .from(300)
                .group(
                        "home",
                        7,
                        9,
                        stake,
                        new FlakyStrategy(
                                Rate.parse("0.1 per epoch"), Span.parse("2 epochs"), FlakyStrategy.Scope.VALIDATOR))
                .group("cartel", 3, 11, stake, Worlds.ADVERSARIAL)
                .periods(60);
    }

    private static Worlds of(String protocol) {
        return protocol.equals("ethereum")
                ? worlds(new Ethereum("ethereum@electra", EthereumParameters.electra()), 2048 * ETH)
                : worlds(new Cardano("cardano", CardanoParameters.mainnet()), 20_000_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ethereum", "cardano"})
    void honestSlotsComeToTheSameAsTheWholePeriod(String protocol) {
        Notes atOnce = Notes.of(of(protocol).build());
        Notes bySlots = Notes.of(of(protocol)
                .attack(new HonestSlots(Members.of("cartel"), Span.parse("10 epochs")))
                .build());
        assertThat(bySlots.steps).isEqualTo(atOnce.steps);
        assertThat(postings(bySlots.end.ledger()))
                .isEqualTo(postings(atOnce.end.ledger()))
                .isNotEmpty();
        assertThat(atOnce.participation).anyMatch(share -> share < 1);
    }

    /** Every account's balance by cause, and every shortfall. */
    private static Map<String, String> postings(Ledger ledger) {
        Map<String, String> text = new TreeMap<>();
        for (int account = 0; account < ledger.accounts().size(); account++) {
            for (int cause = 0; cause < ledger.causes().size(); cause++) {
                text.put(
                        ledger.causes().get(cause) + " " + account,
                        ledger.postings(cause).get(account).toString());
            }
        }
        for (int operator = 0; operator < ledger.accounts().operators(); operator++) {
            for (int rule = 0; rule < ledger.shortfallRules().size(); rule++) {
                text.put(
                        "short " + ledger.shortfallRules().get(rule) + " " + operator,
                        ledger.shortfalls(rule).get(operator).toString());
            }
        }
        return text;
    }
}
