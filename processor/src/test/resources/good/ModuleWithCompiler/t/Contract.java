package t;

interface Contract {}
