/**
 * JavaPoet with our conventions. The only place that names {@code
 * javax.lang.model.element.Modifier}, which is part of JavaPoet's API.
 */
package dev.autocfg.processor.poet;
