package stakeout.results.recording;

/**
 * A column of a recorded table.
 *
 * @param name as in the file
 * @param type how it is stored and hashed
 */
record Column(String name, Type type) {
    enum Type {
        INTEGER("INTEGER"),
        LONG("BIGINT"),
        REAL("DOUBLE"),
        /** Base units or weight of up to 128 bits: what Parquet's widest decimal holds, and no double does. */
        AMOUNT("DECIMAL(38,0)"),
        TEXT("VARCHAR"),
        FLAG("BOOLEAN");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    String sql() {
        return name + " " + type.sql();
    }
}
