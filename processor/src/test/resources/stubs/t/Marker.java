package t;

interface Marker {}
