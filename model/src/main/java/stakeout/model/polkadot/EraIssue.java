package stakeout.model.polkadot;

/** New tokens of an era, base units: for stakers by points, for validators by their own stake, for the treasury. */
public record EraIssue(long stakers, long selfStake, long treasury) {}
