// No page ships client JavaScript: everything works by links and forms (see docs/decisions).
export const csr = false;
