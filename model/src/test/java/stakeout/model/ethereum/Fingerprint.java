package stakeout.model.ethereum;

import stakeout.model.ledger.Ledger;
import stakeout.model.state.ProtocolState;

/** All that a state or a ledger holds, as text to compare. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(ProtocolState state) {
        EthereumColumns columns = EthereumColumns.of(state);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < columns.rows(); row++) {
            text.append(row)
                    .append(": ")
                    .append(columns.operator()[row])
                    .append(' ')
                    .append(columns.balance()[row])
                    .append(' ')
                    .append(columns.effective()[row])
                    .append(' ')
                    .append(columns.score()[row])
                    .append(' ')
                    .append(columns.previous()[row])
                    .append(' ')
                    .append(columns.status()[row])
                    .append(' ')
                    .append(columns.eligibilityEpoch()[row])
                    .append(' ')
                    .append(columns.activationEpoch()[row])
                    .append(' ')
                    .append(columns.exitEpoch()[row])
                    .append(' ')
                    .append(columns.withdrawableEpoch()[row])
                    .append('\n');
        }
        BeaconPart beacon = state.part(BeaconPart.class);
        return text.append(beacon.pendingDeposits)
                .append(beacon.pendingConsolidations)
                .append(beacon.slashingsSum())
                .append(' ')
                .append(beacon.exitGweiToConsume)
                .append(' ')
                .append(state.finality().finalized)
                .append(' ')
                .append(state.supply())
                .toString();
    }

    static String of(Ledger ledger) {
        StringBuilder text = new StringBuilder();
        for (String cause : ledger.causes()) {
            for (int account = 0; account < ledger.accounts().size(); account++) {
                text.append(cause)
                        .append(' ')
                        .append(ledger.postings(ledger.cause(cause)).get(account))
                        .append('\n');
            }
        }
        for (String rule : ledger.shortfallRules()) {
            for (int operator = 0; operator < ledger.accounts().operators(); operator++) {
                text.append(rule)
                        .append(' ')
                        .append(ledger.shortfalls(ledger.shortfallRule(rule)).get(operator))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
