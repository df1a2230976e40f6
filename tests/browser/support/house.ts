// An instance with its mail server, thrown away after each test.

import { test as base } from '@playwright/test';
import { PostOffice } from './post-office';
import { Program } from './program';

export const test = base.extend<{ post: PostOffice; program: Program }>({
  post: async ({}, use) => {
    const post = await PostOffice.open();
    await use(post);
    await post.close();
  },
  program: async ({ post }, use, info) => {
    const program = await Program.make(post.settings());
    await use(program);
    await program.end();
    if (info.status !== info.expectedStatus) await info.attach('log', { body: program.log, contentType: 'text/plain' });
  },
});
