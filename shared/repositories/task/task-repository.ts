import type { Task } from '#shared/domain/task/task.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';
import { keys } from '#shared/repositories/keys.ts';

/** Resumable tasks. */
export class TaskRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  async find(taskId: string): Promise<Task | undefined> {
    const item = await this.#tables.get(keys.task(taskId));
    return item && entityOf<Task>(item);
  }

  put(task: Task): Write {
    return entityPut(keys.task(task.taskId), task, { gsi1pk: `tasks#${task.state}`, gsi1sk: task.updatedAt });
  }

  /** Open tasks nobody has touched since `before`, oldest first; eventually consistent. */
  async stale(before: string, limit: number): Promise<readonly Task[]> {
    const page = await this.#tables.query({
      table: 'content',
      index: 'gsi1',
      partition: 'tasks#open',
      range: { to: before },
      limit,
    });
    return page.items.map((item) => entityOf<Task>(item));
  }
}
