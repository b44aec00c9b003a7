import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

/** What a right click offers: editing in a field, copying of a selection, else nothing. */
export function contextMenuItems(
  params: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>,
): MenuItemConstructorOptions[] {
  const { editFlags } = params;
  if (params.isEditable) {
    return [
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ];
  }
  return params.selectionText.trim() === '' ? [] : [{ role: 'copy' }];
}
