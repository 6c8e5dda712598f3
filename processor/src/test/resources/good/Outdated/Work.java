package t;

interface Work {}
