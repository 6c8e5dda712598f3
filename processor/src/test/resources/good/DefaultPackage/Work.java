interface Work {}
