package stakeout.scenarios.load;

/**
 * A record made from a tree.
 *
 * @param value the record
 * @param tree all of it as a tree, defaults filled in and every scalar written in its one way; each value stands where the user
 *     wrote it, and a default where the map stands that left it out. To sweep, change this tree and bind it again.
 */
public record Bound<T>(T value, YamlTree tree) {}
