/** Why money moved: postings by account and cause, and shortfalls. A cause is named {@code category:what}; the categories are issuance, reward, penalty, leak, slash, commission, tax, fee, deposit, withdrawal, transfer, cost, bribe and gain. */
package stakeout.model.ledger;
