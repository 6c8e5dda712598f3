package t;

public interface Contract {}
