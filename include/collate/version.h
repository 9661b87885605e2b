/*
 * version.h - the version of the product and of the protocol.
 *
 * The product follows semantic versioning; COLLATE_PROTOCOL is the `v` of every request and reply and changes
 * only when an old client could misread a new daemon.
 */
#ifndef COLLATE_VERSION_H
#define COLLATE_VERSION_H

#define COLLATE_VERSION_MAJOR 0
#define COLLATE_VERSION_MINOR 1
#define COLLATE_VERSION_PATCH 0
#define COLLATE_VERSION "0.1.0"

#define COLLATE_PROTOCOL 1

#endif
