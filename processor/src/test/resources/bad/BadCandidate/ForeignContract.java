package t;

import dev.autocfg.*;

@Candidate(of = Runnable.class, rank = 1) // here
class Work implements Runnable {
  @Override
  public void run() {}
}
