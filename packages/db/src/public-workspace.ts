/** The default workspace, which holds the public bank; inserted by the first migration. */
export const PUBLIC_WORKSPACE_ID = '00000000-0000-7000-8000-000000000001';
