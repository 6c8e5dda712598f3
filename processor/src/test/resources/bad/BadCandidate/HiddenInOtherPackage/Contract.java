package t;

/** Contract. */
public interface Contract {}
