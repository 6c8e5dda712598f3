/**
 * JavaPoet with our conventions. The only place that names {@code
 * javax.lang.model.element.Modifier}, which is part of JavaPoet's API.
 */
@NullMarked
package dev.autocfg.processor.poet;

import org.jspecify.annotations.NullMarked;
