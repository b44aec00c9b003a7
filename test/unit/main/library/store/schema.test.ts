import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { connect } from '../../../../../main/library/store/connection.ts';
import type { Connection } from '../../../../../main/library/store/connection.ts';
import { DatabaseFailure } from '../../../../../main/library/store/database-failure.ts';
import { migrate, schemaVersion, versionOf } from '../../../../../main/library/store/schema.ts';
import { idsOf, makePlace, openReader, openWriter } from './library-under-test.ts';

function open(): { readonly connection: Connection; readonly folder: string } {
  const { folder } = makePlace();
  mkdirSync(folder);
  const connection = connect(join(folder, 'library.sqlite'), 'write');
  onTestFinished(() => connection.close());
  return { connection, folder };
}

describe('migrations', () => {
  const steps = [
    'CREATE TABLE shelf (id TEXT PRIMARY KEY) STRICT',
    'ALTER TABLE shelf ADD COLUMN colour TEXT; UPDATE shelf SET colour = id',
    'CREATE TABLE box (shelf TEXT NOT NULL REFERENCES shelf (id)) STRICT',
  ];

  test('bring an older database up to date, and keep what is in it', () => {
    const { connection } = open();
    migrate(connection, steps.slice(0, 1));
    connection.run('INSERT INTO shelf (id) VALUES (?)', ['red']);
    migrate(connection, steps);
    expect(versionOf(connection)).toBe(3);
    expect(connection.all('SELECT * FROM shelf')).toEqual([{ id: 'red', colour: 'red' }]);
    migrate(connection, steps);
    expect(versionOf(connection)).toBe(3);
  });

  test('one that fails leaves the version before it', () => {
    const { connection } = open();
    migrate(connection, steps.slice(0, 1));
    const broken = [...steps.slice(0, 2), 'CREATE TABLE half (id TEXT); SELECT * FROM nowhere'];
    expect(() => migrate(connection, broken)).toThrow(/nowhere/);
    expect(versionOf(connection)).toBe(2);
    expect(connection.get(`SELECT name FROM sqlite_schema WHERE name = 'half'`)).toBeNull();
    migrate(connection, steps);
    expect(versionOf(connection)).toBe(3);
  });

  test('refuse a newer database, and leave it alone', () => {
    const { connection } = open();
    connection.script('PRAGMA user_version = 99');
    expect(() => migrate(connection)).toThrow(DatabaseFailure);
    expect(versionOf(connection)).toBe(99);
  });
});

test('every table with text checks its types', () => {
  const { connection } = open();
  migrate(connection);
  const loose = connection.all<{ name: string }>(
    `SELECT name FROM pragma_table_list
     WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
  );
  expect(loose).toEqual([]);
});

test('a reader sees nothing of a database that is not made or migrated yet, then all of it', () => {
  const place = makePlace();
  const reader = openReader(place);
  expect(idsOf(reader)).toEqual([]);
  expect(reader.profile()).toBeNull();
  expect(reader.lastCompletedAt()).toBeNull();
  mkdirSync(place.folder);
  const connection = connect(join(place.folder, 'library.sqlite'), 'write');
  connection.script('PRAGMA journal_mode = WAL; CREATE TABLE other (id TEXT)');
  expect(idsOf(reader)).toEqual([]);
  connection.script('DROP TABLE other');
  connection.close();
  const writer = openWriter(place);
  expect(versionOf(connect(join(place.folder, 'library.sqlite'), 'read'))).toBe(schemaVersion);
  const run = writer.beginRun('newest', 1);
  writer.completeRun(run, { reachedEnd: true, handedOut: 0 }, 2);
  expect(reader.lastCompletedAt()).toBe(2);
});
