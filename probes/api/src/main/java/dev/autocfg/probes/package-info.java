/** What a user implements to ask a question of their own: {@link dev.autocfg.probes.Probe}. */
package dev.autocfg.probes;
