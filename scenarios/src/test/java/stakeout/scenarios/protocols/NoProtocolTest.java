package stakeout.scenarios.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stakeout.scenarios.load.UserMistake;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;

/** Values that make no protocol are refused by name, with the value, what it must be and a remedy. */
class NoProtocolTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cosmos-hub | slashing: {slashFractionDoubleSign: 1.5} | slashFractionDoubleSign | 1.5",
                "cosmos-hub | slashing: {slashFractionDowntime: -0.1} | slashFractionDowntime | -0.1",
                "cosmos-hub | slashing: {signedBlocksWindow: 0} | signedBlocksWindow | 0",
                "cosmos-hub | slashing: {minSignedPerWindow: 2} | minSignedPerWindow | 2",
                "cosmos-hub | slashing: {downtimeJailSeconds: 9_000_000_000_000_000} | downtimeJailSeconds | 9000000000000000",
                "cosmos-hub | mint: {inflationMax: 0.05} | inflationMin | 0.07",
                "cosmos-hub | mint: {inflationMax: 7} | inflationMax | 7",
                "cosmos-hub | mint: {goalBonded: 0} | goalBonded | 0",
                "cosmos-hub | mint: {blocksPerYear: 0} | blocksPerYear | 0",
                "cosmos-hub | distribution: {communityTax: 2} | communityTax | 2",
                "cosmos-hub | staking: {unbondingSeconds: 0} | unbondingSeconds | 0",
                "cosmos-hub | staking: {unbondingSeconds: 60} | maxAgeSeconds | 1814400",
                "cosmos-hub | staking: {maxValidators: 0} | maxValidators | 0",
                "cosmos-hub | staking: {maxEntries: 0} | maxEntries | 0",
                "cosmos-hub | staking: {powerReduction: 0} | powerReduction | 0",
                "cosmos-hub | staking: {minCommission: 5} | minCommission | 5",
                "cosmos-hub | evidence: {maxAgeBlocks: 0} | maxAgeBlocks | 0",
                "cosmos-hub | blockMillis: 0 | blockMillis | 0",
                "cosmos-hub | startInflation: 7 | startInflation | 7",
                "ethereum@electra | slashing: {minPenaltyQuotient: 0} | minPenaltyQuotient | 0",
                "ethereum@electra | slashing: {windowEpochs: 0} | windowEpochs | 0",
                "ethereum@electra | churn: {minPerEpochGwei: 1_000_000_000} | minPerEpochGwei | 1000000000",
                "ethereum@electra | balance: {maxEffectiveGwei: 1_000_000_000} | minActivationGwei | 32000000000",
                "ethereum@electra | leak: {penaltyQuotient: 0} | penaltyQuotient | 0",
                "ethereum@deneb | churn: {minPerEpoch: 0} | minPerEpoch | 0",
                "polkadot | slashing: {reporterShare: 120 %} | reporterShare | 120 %",
                "polkadot | slashing: {deferEras: 40} | deferEras | 40",
                "polkadot | slashing: {multiplier: -3} | multiplier | -3",
                "polkadot | staking: {bondingEras: 0} | bondingEras | 0",
                "polkadot | staking: {minimumCommission: 2} | minimumCommission | 2",
                "polkadot | staking: {historyEras: 0} | historyEras | 0",
                "polkadot | election: {validators: 0} | validators | 0",
                "polkadot | election: {nominations: 65} | nominations | 65",
                "polkadot | budget: {treasury: 0.8, selfStake: 0.4} | treasury | 0.8",
                "polkadot | budget: {treasury: 0.0000000000000000001} | treasury | 1e-19",
                "polkadot | selfStake: {cap: 10 DOT} | cap | 10 DOT",
                "polkadot | emission: {stepYears: 0} | stepYears | 0",
                "polkadot | emission: {cap: 1_000 DOT} | initialSupply | 1.6743421533310057487e19 planck",
                "polkadot | emission: {type: curve, least: 0.1, most: 0.025, ideal: 0.5, falloff: 0.05, maxPieces: 40} | least | 0.1",
                "polkadot | points: {blocksPerEra: 0, statementsPerEra: 0} | blocksPerEra | 0",
                "polkadot | eraMillis: 0 | eraMillis | 0",
                "cardano | expansion: {rho: 1.5} | rho | 1.5",
                "cardano | expansion: {tau: -0.1} | tau | -0.1",
                "cardano | pools: {k: 0} | k | 0",
                "cardano | pools: {a0: -0.3} | a0 | -0.3",
                "cardano | pools: {maxPledgeLeverage: -1} | maxPledgeLeverage | -1",
                "cardano | pools: {maxPledgeLeverage: 0.5} | maxPledgeLeverage | 0.5",
                "cardano | pools: {minCostLovelace: -1} | minCostLovelace | -1",
                "cardano | pools: {retirementEpochs: 0} | retirementEpochs | 0",
                "cardano | epoch: {slots: 0} | slots | 0",
                "cardano | epoch: {activeSlots: 0} | activeSlots | 0",
                "cardano | epoch: {securityBlocks: 0} | securityBlocks | 0",
                "cardano | maxSupplyLovelace: 1 | keyDepositLovelace | 2000000",
                "cardano | feesPerEpochLovelace: -4 | feesPerEpochLovelace | -4",
                "solana | inflation: {initial: 0.01} | terminal | 0.015",
                "solana | inflation: {taper: 1.5} | taper | 1.5",
                "solana | inflation: {foundation: 2} | foundation | 2",
                "solana | epochs: {slotsPerEpoch: 0} | slotsPerEpoch | 0",
                "solana | epochs: {slotsPerTurn: 0} | slotsPerTurn | 0",
                "solana | warmup: {newBps: 0} | newBps | 0",
                "solana | warmup: {newBps: 20_000} | newBps | 20000",
                "solana | votes: {maximumCredits: 0} | maximum | 0",
                "solana | fees: {burned: 1.5} | burned | 1.5",
                "solana | commission: 1.2 | commission | 1.2",
                "tezos | slashing: {maximum: 1.5} | maximum | 1.5",
                "tezos | slashing: {thresholdNumerator: 4} | threshold | 4/3",
                "tezos | slashing: {thresholdDenominator: 0} | threshold | 1/0",
                "tezos | slashing: {delayCycles: -1} | delayCycles | -1",
                "tezos | slashing: {delayCycles: 4} | delayCycles | 4",
                "tezos | slashing: {delayCycles: 9} | delayCycles | 9",
                "tezos | staking: {unstakeCycles: 1} | delayCycles | 1",
                "tezos | issuance: {finalMinimum: 0.2} | finalMinimum | 0.2",
                "tezos | issuance: {initialMaximum: 0.01} | initialMaximum | 0.01",
                "tezos | issuance: {maxBonus: -1} | maxBonus | -1",
                "tezos | issuance: {maxBonus: 1.1} | maxBonus | 1.1",
                "tezos | issuance: {radius: 2} | radius | 2",
                "tezos | rewards: {liquidityBakingPerMinute: 9_000_000_000_000_000_000} | liquidityBakingPerMinute"
                        + " | 9000000000000000000",
                "tezos | consensus: {threshold: 7001} | threshold | 7001",
                "tezos | consensus: {participationNumerator: 4} | participation | 4/3",
                "tezos | staking: {unstakeCycles: 0} | unstakeCycles | 0",
                "tezos | staking: {edge: 1.1} | edge | 1.1",
                "tezos | staking: {minimalStakeMutez: 0} | minimalStakeMutez | 0",
                "tezos | staking: {power: {edgeOfStakingOverDelegation: 0}} | edgeOfStakingOverDelegation | 0",
                "tezos | clock: {blocksPerPeriod: 7000} | blocksPerPeriod | 7000",
                "tezos | rewards: {attesting: -1} | attesting | -1",
                "tezos | rewards: {dalShards: 0} | dalShards | 0",
                "generic | slashing: {type: flat, share: 150 %} | share | 150 %",
                "generic | slashing: {type: correlated, multiplier: 3, window: 0 d} | window | 0 d",
                "generic | slashed: {reporter: 0.7, treasury: 0.7} | treasury | 0.7",
                "generic | communityTax: 2 | communityTax | 2",
                "generic | issuance: {type: target-ratio, minimum: 20 %, maximum: 7 %, goal: 67 %, changePerYear: 13 %, initial: 7 %} | minimum | 0.2",
                "generic | issuance: {type: target-ratio, minimum: 7 %, maximum: 20 %, goal: 0 %, changePerYear: 13 %, initial: 7 %} | goal | 0",
                "generic | downtime: {window: 0 h} | window | 0",
                "generic | downtime: {minimumSigned: 2} | minimumSigned | 2",
                "generic | exit: {churnMinimum: 0 TOK, churnShare: 0} | churnMinimum | 0",
                "generic | exit: {churnMinimum: 999 TOK, churnShare: 0} | churnMinimum | 999",
                "generic | finality: {numerator: 4} | numerator | 4",
                "generic | finality: {numerator: 1, denominator: 3} | numerator | 1",
                "generic | leak: {quotient: 0} | quotient | 0",
                "generic | entry: {ejectionStake: 2_000 TOK} | ejectionStake | 2000",
                "generic | period: {millis: 0} | millis | 0",
                "generic | token: {decimals: -1} | decimals | -1",
            })
    void isRefused(String base, String override, String name, String value) throws IOException {
        Path own = Files.writeString(folder.resolve("own.yaml"), "extends: " + base + "\n" + override + "\n");
        ProtocolLibrary library = new ProtocolLibrary(Vocabulary.binder(), Families.all());
        UserMistake mistake = catchThrowableOfType(UserMistake.class, () -> library.read(own.toString()));
        assertThat(mistake).as("%s is taken for a protocol", override).isNotNull();
        assertThat(mistake.getMessage())
                .contains(name)
                .contains(value)
                .containsPattern("must|expected")
                .contains("Maybe")
                .startsWith(own + ":2:"); // where the user wrote, not where the protocol did that it extends
    }
}
